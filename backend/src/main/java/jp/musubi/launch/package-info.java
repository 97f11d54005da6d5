/**
 * Starting Musubi on one machine: embedded PostgreSQL, Keycloak as a child process, secrets of the
 * installation. May import every other package; nobody imports it.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.launch;
