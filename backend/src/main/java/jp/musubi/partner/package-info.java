/**
 * What goes in and out in bulk: imports of organizations, seeds and needs. May import everything
 * below row 5.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.partner;
