/**
 * Plants a word in every field, asks every operation as every kind of reader, and looks for what
 * should not be there: words above the reader's clearance, and what those words moved.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.canary;
