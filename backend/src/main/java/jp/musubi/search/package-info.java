/**
 * One search box over needs, seeds and organizations, and what keeps the index in step with them.
 * May import need, seed, organization, index, identity, vocabulary and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.search;
