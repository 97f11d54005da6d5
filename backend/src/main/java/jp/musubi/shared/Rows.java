package jp.musubi.shared;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** What native queries need beside their text. */
public final class Rows {
  private Rows() {}

  /**
   * The same query, known to touch this table only: without that Hibernate compares every record of
   * the transaction with what was read before it runs one statement.
   */
  public static Query touching(String table, Query query) {
    query.unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
    return query;
  }

  /** The rows of a native query that was created with {@code Tuple.class}. */
  public static List<Tuple> of(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast).toList();
  }
}
