/**
 * Organizations with their licences, certificates and members. May import identity, vocabulary,
 * login and shared, and matching for what an organization adds to a supply.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.organization;
