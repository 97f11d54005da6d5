package jp.musubi.index;

import java.util.Collection;
import java.util.Map;
import jp.musubi.matching.Terms;

/**
 * Counts among the needs and seeds that one rung may read.
 *
 * <p>Counted over what is there, never read from an engine's term statistics: those still have what
 * was replaced, so that a secret that was changed would move what readers are answered who may not
 * know it.
 */
interface Frequencies {

  /** A number that changes with whatever may have changed any count. */
  long changes();

  /** A number that changes when all that was counted before is to be counted anew. */
  long epoch();

  /** How many texts this rung may read. */
  long texts(Fields fields);

  /** In how many of them each of these forms stands. */
  Map<String, Long> of(Fields fields, Terms.Kind kind, Collection<String> forms);
}
