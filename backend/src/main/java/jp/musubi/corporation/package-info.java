/**
 * The National Tax Agency's register of 法人番号: loads its published files and looks numbers up. May
 * import shared and vocabulary.
 */
@NullMarked
package jp.musubi.corporation;

import org.jspecify.annotations.NullMarked;
