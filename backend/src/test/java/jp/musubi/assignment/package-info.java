/** Sharing out work: the engine as tables and properties, the feature over HTTP. */
@org.jspecify.annotations.NullMarked
package jp.musubi.assignment;
