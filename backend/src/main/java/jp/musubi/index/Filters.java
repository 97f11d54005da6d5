package jp.musubi.index;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Narrows a query to what a rung may see and to codes asked for, without touching its order. */
final class Filters {
  private Filters() {}

  /** What has exactly this term in a field. */
  static Query exactly(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /**
   * @param except a facet whose own filter is left out, to count what choosing otherwise would give
   */
  static Query on(
      Query query, Fields fields, Map<String, Set<String>> filters, @Nullable String except) {
    var narrowed =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(exactly(fields.visible, "1"), Occur.FILTER);
    filters.forEach(
        (name, codes) -> {
          if (!codes.isEmpty() && !name.equals(except)) {
            narrowed.add(
                KeywordField.newSetQuery(
                    fields.facet(name), codes.stream().map(BytesRef::new).toList()),
                Occur.FILTER);
          }
        });
    return narrowed.build();
  }
}
