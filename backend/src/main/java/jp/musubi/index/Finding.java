package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers one question of the search box. */
final class Finding {
  private static final Query EVERYTHING = new MatchAllDocsQuery();

  /** Ids are ordered by time, so that the later record comes first where nothing else decides. */
  static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING, true));

  private final IndexSearcher searcher;
  private final Search search;
  private final Fields fields;
  private final Asked asked;

  Finding(IndexSearcher searcher, Search search) {
    this.searcher = searcher;
    this.search = search;
    this.fields = Fields.of(search.rung());
    this.asked = Asked.of(search.text());
  }

  Found run() throws IOException {
    if (asked.isEmpty() && !search.text().isBlank()) {
      return new Found(List.of(), List.of(), null, 0);
    }
    var text = asked.isEmpty() ? EVERYTHING : asked.query(fields);
    var query = Filters.on(text, fields, search.filters(), null);
    var manager =
        new TopFieldCollectorManager(BEST_FIRST, search.limit(), after(), Integer.MAX_VALUE);
    var top = searcher.search(query, manager);
    var items = new ArrayList<Found.Hit>();
    for (var hit : top.scoreDocs) {
      items.add(hit((FieldDoc) hit));
    }
    boolean more = top.scoreDocs.length == search.limit();
    var next = more ? place((FieldDoc) top.scoreDocs[search.limit() - 1]) : null;
    return new Found(items, facets(text), next, top.totalHits.value());
  }

  private @Nullable FieldDoc after() {
    var cursor = Cursor.read(search.cursor());
    if (cursor == null) {
      return null;
    }
    // the hit's own key excludes it, wherever it now stands
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    var place = new Object[] {cursor.score(), new BytesRef(cursor.key())};
    return new FieldDoc(last, cursor.score(), place);
  }

  private static String place(FieldDoc hit) {
    float score = ((Number) hit.fields[0]).floatValue();
    return new Cursor(score, ((BytesRef) hit.fields[1]).utf8ToString()).written();
  }

  private Found.Hit hit(FieldDoc hit) throws IOException {
    var wanted = Set.of(Fields.ID, Fields.TYPE, Fields.VERSION, fields.passages);
    var document = searcher.storedFields().document(hit.doc, wanted);
    return new Found.Hit(
        Type.valueOf(document.get(Fields.TYPE)),
        document.get(Fields.ID),
        document.getField(Fields.VERSION).numericValue().longValue(),
        ((Number) hit.fields[0]).doubleValue(),
        asked.fragments(Passages.read(document.getValues(fields.passages))));
  }

  private List<Found.Facet> facets(Query text) throws IOException {
    var facets = new ArrayList<Found.Facet>();
    for (var name : search.facets()) {
      var query = Filters.on(text, fields, search.filters(), name);
      facets.add(
          new Found.Facet(name, searcher.search(query, new FacetCounts(fields.facet(name)))));
    }
    return facets;
  }
}
