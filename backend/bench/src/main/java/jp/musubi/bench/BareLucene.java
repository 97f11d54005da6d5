package jp.musubi.bench;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.musubi.matching.Demand;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as one would use it by oneself: the text through the stock Japanese analyzer, BM25, the
 * first twenty – on the very files of the product's index.
 */
final class BareLucene implements Engine, AutoCloseable {
  private static final String RUNG = Suggesting.RUNG.name().toLowerCase(Locale.ROOT);
  private static final String WORDS = RUNG + ".compared.WORD";
  private static final String KANJI = RUNG + ".compared.CHARACTER";
  private static final Analyzer WORD_READER = new JapaneseAnalyzer();
  private static final Analyzer KANJI_READER =
      new Analyzer() {
        @Override
        protected Reader initReader(String field, Reader reader) {
          return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
          var source = new StandardTokenizer();
          return new TokenStreamComponents(
              source, new TypeTokenFilter(source, Set.of("<IDEOGRAPHIC>"), true));
        }
      };

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final boolean kanji;

  /**
   * @param kanji whether single kanji are asked for beside words, as the product does
   */
  BareLucene(Path index, boolean kanji) throws IOException {
    try (var paths = Files.walk(index)) {
      var seeds = paths.filter(path -> path.endsWith("seed")).findFirst().orElseThrow();
      directory = FSDirectory.open(seeds);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    this.kanji = kanji;
  }

  @Override
  public String name() {
    return kanji ? "luceneWordsAndKanji" : "lucene";
  }

  @Override
  public List<String> ask(Demand need) throws IOException {
    var text = Records.text(need.texts());
    var query = new BooleanQuery.Builder();
    terms(WORD_READER, text).forEach(form -> add(query, WORDS, form));
    if (kanji) {
      terms(KANJI_READER, text).forEach(form -> add(query, KANJI, form));
    }
    var ids = new ArrayList<String>();
    var stored = searcher.storedFields();
    for (var hit : searcher.search(query.build(), Suggesting.SHOWN).scoreDocs) {
      ids.add(stored.document(hit.doc, Set.of("id")).get("id"));
    }
    return ids;
  }

  private static void add(BooleanQuery.Builder query, String field, String form) {
    query.add(new TermQuery(new Term(field, form)), Occur.SHOULD);
  }

  /** All words of a text in order, repeated where they are, with blanks between. */
  static String read(String text) throws IOException {
    return String.join(" ", list(WORD_READER, text));
  }

  private static Set<String> terms(Analyzer analyzer, String text) throws IOException {
    return new LinkedHashSet<>(list(analyzer, text));
  }

  private static List<String> list(Analyzer analyzer, String text) throws IOException {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var form = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(form.toString());
      }
      stream.end();
    }
    return terms;
  }

  int segments() {
    return reader.leaves().size();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
