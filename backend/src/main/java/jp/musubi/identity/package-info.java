/**
 * Who asks and what they may see: actors, roles, disclosure levels and clearance. May import shared
 * and vocabulary only.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.identity;
