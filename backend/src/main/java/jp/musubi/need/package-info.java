/**
 * Needs of clinical and care sites: what they ask, who may see which part, triage and life cycle.
 * May import organization, index, identity, matching, vocabulary and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.need;
