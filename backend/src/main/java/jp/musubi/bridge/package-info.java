/**
 * The bridge from problems over functions to technologies as the product ships it, and the rules
 * every entry keeps to. May import matching and shared; knows nothing of records.
 */
@NullMarked
package jp.musubi.bridge;

import org.jspecify.annotations.NullMarked;
