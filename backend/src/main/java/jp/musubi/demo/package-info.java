/**
 * The demonstration: organizations, needs, seeds and matches of a Tohoku region, told by the domain
 * verbs as if they had happened. May import everything.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.demo;
