/**
 * What coordinators change in the bridge: proposed by one, confirmed by another, retired with a
 * reason, and the edition in force that comes of it. May import bridge, organization, identity,
 * matching and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.curation;
