/**
 * How a text is understood: what it was read into over the bridge, what people said of that, and
 * what they should know while they write. May import bridge, curation, index, identity, matching
 * and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.reading;
