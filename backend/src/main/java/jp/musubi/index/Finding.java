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

/** Answers one question of the search box. */
final class Finding {
  private static final Query EVERYTHING = new MatchAllDocsQuery();

  private static final int MOST_FRAGMENTS = 3;

  /** Ids are ordered by time, so that the later record comes first where nothing else decides. */
  private static final Sort BEST_FIRST =
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
    var after = Cursor.read(search.cursor(), searcher.getIndexReader().maxDoc());
    var manager =
        new TopFieldCollectorManager(BEST_FIRST, search.limit(), after, Integer.MAX_VALUE);
    var top = searcher.search(query, manager);
    var items = new ArrayList<Found.Hit>();
    for (var hit : top.scoreDocs) {
      items.add(hit((FieldDoc) hit));
    }
    boolean more = top.scoreDocs.length == search.limit();
    var next = more ? Cursor.of((FieldDoc) top.scoreDocs[search.limit() - 1]) : null;
    return new Found(items, facets(text), next, top.totalHits.value());
  }

  private Found.Hit hit(FieldDoc hit) throws IOException {
    var wanted = Set.of(Fields.ID, Fields.TYPE, Fields.VERSION, fields.passages);
    var document = searcher.storedFields().document(hit.doc, wanted);
    var fragments = new ArrayList<Found.Fragment>();
    if (!asked.isEmpty()) {
      for (var passage : Passages.read(document.getValues(fields.passages))) {
        var marks = asked.marks(passage.text());
        if (!marks.isEmpty() && fragments.size() < MOST_FRAGMENTS) {
          fragments.add(Marks.fragment(passage, marks));
        }
      }
    }
    return new Found.Hit(
        Type.valueOf(document.get(Fields.TYPE)),
        document.get(Fields.ID),
        document.getField(Fields.VERSION).numericValue().longValue(),
        ((Number) hit.fields[0]).doubleValue(),
        fragments);
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
