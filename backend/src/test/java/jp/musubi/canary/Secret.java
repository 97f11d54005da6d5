package jp.musubi.canary;

import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Asked;

/**
 * A planted word.
 *
 * @param where record and field, to be read in a failure
 * @param mayRead who may know the field of that record, in the answer to what
 */
record Secret(String word, String where, BiPredicate<Reader, Asked> mayRead) {
  @Override
  public String toString() {
    return where + " (" + word + ")";
  }
}
