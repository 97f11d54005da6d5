package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Terms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Looks for candidates in the embedded index. */
record LuceneLook(
    IndexSearcher searcher, Fields fields, Map<String, Set<String>> filters, int limit)
    implements Candidates.Look {

  @Override
  public List<Candidate> at(Map<String, Double> weights) throws IOException {
    var query = new BooleanQuery.Builder();
    weights.forEach(
        (key, weight) -> {
          var field = fields.compared(Terms.Kind.of(key));
          var term = new TermQuery(new Term(field, Terms.Kind.form(key)));
          query.add(new BoostQuery(term, weight.floatValue()), Occur.SHOULD);
        });
    var found = searcher.search(Filters.on(query.build(), fields, filters, null), limit);
    var stored = searcher.storedFields();
    var leaves = searcher.getIndexReader().leaves();
    var candidates = new ArrayList<Candidate>();
    for (var hit : found.scoreDocs) {
      var document = stored.document(hit.doc, Set.of(Fields.ID, Fields.VERSION));
      long version = document.getField(Fields.VERSION).numericValue().longValue();
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      var digest = KeptDigests.of(leaf.reader(), hit.doc - leaf.docBase, fields);
      candidates.add(new Candidate(document.get(Fields.ID), version, hit.score, digest));
    }
    return candidates;
  }
}
