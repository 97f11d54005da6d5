/**
 * What ties a person or an organization to another organization, as they declare it: employers,
 * shares, loans, a say in purchases. Matches are checked against it; nobody else is told of it.
 */
@NullMarked
package jp.musubi.tie;

import org.jspecify.annotations.NullMarked;
