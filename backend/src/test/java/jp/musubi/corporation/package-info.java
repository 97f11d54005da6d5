/** Tests of the register of corporations. */
@NullMarked
package jp.musubi.corporation;

import org.jspecify.annotations.NullMarked;
