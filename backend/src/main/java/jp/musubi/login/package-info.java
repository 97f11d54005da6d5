/**
 * What Musubi administers at the login server, Keycloak: its HTTP core, people's accounts, and the
 * sessions of browsers here and there. May import shared.
 */
@NullMarked
package jp.musubi.login;

import org.jspecify.annotations.NullMarked;
