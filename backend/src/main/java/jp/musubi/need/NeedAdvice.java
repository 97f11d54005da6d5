package jp.musubi.need;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author is told while they write; it warns and never refuses.
 *
 * @param field where, as the API names it; null for the need as a whole
 * @param excerpt the words it is about, as they are written
 * @param missing what to add, where something is missing
 */
record NeedAdvice(
    Kind kind, @Nullable String field, @Nullable String excerpt, List<Missing> missing) {

  enum Kind {
    /** A product or technology is wished for, and no trouble is told. */
    SOLUTION_DICTATED,
    /** Nobody could act on it. */
    TOO_THIN,
    /** A patient might be recognized. */
    PERSONAL_DATA
  }

  /** What a need must tell before somebody can act on it. */
  enum Missing {
    WHO,
    WHERE_OR_WHEN,
    WHAT_HAPPENS,
    HOW_OFTEN,
    PRESENT_WAY,
    WHAT_WOULD_BE_GOOD
  }

  NeedAdvice {
    missing = List.copyOf(missing);
  }
}
