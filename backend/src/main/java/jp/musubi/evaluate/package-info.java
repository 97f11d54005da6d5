/**
 * The development command {@code ./musubi evaluate DIR FILE}: ranks the capabilities of a folder of
 * judged pairs for each of its needs with what the product ships, and reports how the first step
 * did. May import matching and index; nothing imports it.
 */
@NullMarked
package jp.musubi.evaluate;

import org.jspecify.annotations.NullMarked;
