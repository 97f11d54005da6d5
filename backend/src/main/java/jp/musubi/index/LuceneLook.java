package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Terms;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Looks for candidates in the embedded index. */
record LuceneLook(
    IndexSearcher searcher, Type wanted, Fields fields, Map<String, Set<String>> filters, int limit)
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
    // what has a term in a field of this rung is visible to it: asking for that, too, costs a third
    var any = query.build();
    var narrowed = filters.isEmpty() ? any : Filters.on(any, fields, filters, null);
    var found = searcher.search(narrowed, limit, Finding.BEST_FIRST);
    var leaves = searcher.getIndexReader().leaves();
    var candidates = new ArrayList<Candidate>();
    for (var hit : found.scoreDocs) {
      float score = ((Number) ((FieldDoc) hit).fields[0]).floatValue();
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      candidates.add(candidate(leaf.reader(), hit.doc - leaf.docBase, score));
    }
    return candidates;
  }

  /** From columns alone: a stored document has to be unpacked whole. */
  private Candidate candidate(LeafReader segment, int document, float score) throws IOException {
    var keys = DocValues.getSorted(segment, Fields.KEY);
    var versions = DocValues.getNumeric(segment, Fields.VERSION);
    if (!keys.advanceExact(document) || !versions.advanceExact(document)) {
      throw new IOException("A record without key or version");
    }
    var key = keys.lookupOrd(keys.ordValue()).utf8ToString();
    var id = key.substring(0, key.length() - wanted.name().length());
    var digest = KeptDigests.of(segment, document, fields);
    return new Candidate(id, versions.longValue(), score, digest);
  }
}
