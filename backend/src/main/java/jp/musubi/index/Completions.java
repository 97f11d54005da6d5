package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Part;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Proposes words and titles while somebody types. */
final class Completions {
  static final int LONGEST = 60;
  private static final int WORDS_READ = 200;

  private final IndexSearcher searcher;
  private final Fields fields;

  Completions(IndexSearcher searcher, Fields fields) {
    this.searcher = searcher;
    this.fields = fields;
  }

  List<String> of(String typed, int limit) throws IOException {
    var text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    var found = new LinkedHashSet<String>();
    words(text).stream().limit(Math.max(1, limit / 2)).forEach(found::add);
    for (var title : titles(text, limit)) {
      if (found.size() < limit) {
        found.add(title);
      }
    }
    return List.copyOf(found);
  }

  private List<String> words(String typed) throws IOException {
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), fields.words);
    var folded = Japanese.folded(typed);
    if (terms == null || folded.isEmpty()) {
      return List.of();
    }
    var prefix = new BytesRef(folded);
    var words = terms.iterator();
    var counts = new HashMap<String, Integer>();
    if (words.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (var word = words.term();
          word != null && StringHelper.startsWith(word, prefix) && counts.size() < WORDS_READ;
          word = words.next()) {
        var text = word.utf8ToString();
        // The engine's own count still has what was replaced.
        counts.put(text, searcher.count(new TermQuery(new Term(fields.words, text))));
      }
    }
    return counts.keySet().stream()
        .filter(word -> counts.getOrDefault(word, 0) > 0)
        .sorted(
            Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<String> titles(String text, int limit) throws IOException {
    var asked = Asked.of(text);
    if (asked.isEmpty()) {
      return List.of();
    }
    var query = Filters.on(asked.titles(fields), fields, Map.of(), null);
    var titles = new ArrayList<String>();
    for (var hit : searcher.search(query, limit, Finding.BEST_FIRST).scoreDocs) {
      var document = searcher.storedFields().document(hit.doc, Set.of(fields.passages));
      Passages.read(document.getValues(fields.passages)).stream()
          .filter(passage -> passage.part() == Part.TITLE)
          .forEach(passage -> titles.add(passage.text()));
    }
    return titles;
  }
}
