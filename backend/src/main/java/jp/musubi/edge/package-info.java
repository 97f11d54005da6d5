/**
 * Between the socket and the features: login and sessions, CSRF, security headers, request ids, the
 * single-page application, readiness. Imports shared, index, identity and login only; nobody
 * imports it.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.edge;
