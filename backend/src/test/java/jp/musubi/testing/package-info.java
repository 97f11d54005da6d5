/** What the tests of all features share: the environment and the tokens. */
@org.jspecify.annotations.NullMarked
package jp.musubi.testing;
