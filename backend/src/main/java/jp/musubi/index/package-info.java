/**
 * The search index over needs, seeds and organizations: one port ({@link SearchIndex}), an embedded
 * Lucene engine behind it. Knows texts and codes, not entities. May import identity, matching and
 * shared.
 *
 * <p>Everything is held once per {@link jp.musubi.identity.Rung}: texts, filter values and the
 * statistics that ranking uses, so that nothing a reader gets – hits, order, counts, highlights,
 * completions – depends on what they are not cleared for.
 */
@NullMarked
package jp.musubi.index;

import org.jspecify.annotations.NullMarked;
