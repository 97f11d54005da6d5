package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Terms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Looks for candidates in the embedded index. */
record LuceneLook(
    IndexSearcher searcher, Fields fields, Map<String, Set<String>> filters, int limit)
    implements Candidates.Look {

  @Override
  public List<Candidate> at(Map<Terms.Kind, Map<String, Double>> weights) throws IOException {
    var query = new BooleanQuery.Builder();
    weights.forEach(
        (kind, forms) ->
            forms.forEach(
                (form, weight) -> {
                  var term = new TermQuery(new Term(fields.compared(kind), form));
                  query.add(new BoostQuery(term, weight.floatValue()), Occur.SHOULD);
                }));
    var found =
        searcher.search(
            Filters.on(query.build(), fields, filters, null), limit, Finding.BEST_FIRST);
    var stored = searcher.storedFields();
    var candidates = new ArrayList<Candidate>();
    for (var hit : found.scoreDocs) {
      var document = stored.document(hit.doc, Set.of(Fields.ID, Fields.VERSION));
      float score = ((Number) ((FieldDoc) hit).fields[0]).floatValue();
      long version = document.getField(Fields.VERSION).numericValue().longValue();
      candidates.add(new Candidate(document.get(Fields.ID), version, score));
    }
    return candidates;
  }
}
