/** Seeds over HTTP against a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package jp.musubi.seed;
