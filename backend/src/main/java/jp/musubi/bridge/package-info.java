/**
 * The bridge from problems over functions to technologies as the product ships it. May import
 * matching; knows nothing of records.
 */
@NullMarked
package jp.musubi.bridge;

import org.jspecify.annotations.NullMarked;
