/**
 * Suggestions and what becomes of them: teams a coordinator opens and tracks, from proposal to the
 * market. May import everything below: need, seed, organization, index, identity, matching,
 * vocabulary and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.match;
