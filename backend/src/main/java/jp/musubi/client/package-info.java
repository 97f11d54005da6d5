/**
 * Clients of partner systems: made in the login server, bounded here – scopes, what they may see
 * and where, how often they may ask. May import shared, vocabulary, login and identity.
 */
@NullMarked
package jp.musubi.client;

import org.jspecify.annotations.NullMarked;
