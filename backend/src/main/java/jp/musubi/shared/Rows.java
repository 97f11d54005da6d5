package jp.musubi.shared;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/** Reads native queries' answers with their type. */
public final class Rows {
  private Rows() {}

  /** The rows of a native query that was created with {@code Tuple.class}. */
  public static List<Tuple> of(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast).toList();
  }
}
