package jp.musubi.matching;

import java.util.Objects;

/**
 * One side of a pair as the model reads it.
 *
 * @param words its terms by how rare they are among all texts
 */
record Side(BridgeReader.Read read, Vector words) {

  /** Where a term that it has is to be quoted from. */
  Profile.Entry quote(String key) {
    return Objects.requireNonNull(read.profile().entry(key));
  }
}
