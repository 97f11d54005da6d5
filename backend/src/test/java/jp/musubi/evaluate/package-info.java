/** Runs the evaluation command as a developer would. */
@NullMarked
package jp.musubi.evaluate;

import org.jspecify.annotations.NullMarked;
