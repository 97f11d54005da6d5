/**
 * What waits for whom: next actions today, and the figures on the first page. May import everything
 * below row 5.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.notification;
