package jp.musubi.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of a Lucene document. All that depends on a reader's clearance has a field of its own
 * for each rung – a field's statistics are then those of what this rung may read, and of nothing
 * else.
 */
final class Fields {
  static final String ID = "id";
  static final String KEY = "key";
  static final String TYPE = "type";
  static final String VERSION = "version";
  static final String DELETED = "deleted";
  static final String PASSAGES = ".passages";

  private static final Map<Rung, Fields> ALL = new HashMap<>();

  static {
    for (var rung : Rung.values()) {
      ALL.put(rung, new Fields(rung.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** Present where this rung may see the record at all. */
  final String visible;

  /** For the search box: every passage. */
  final String words;

  final String bigrams;
  final String titleWords;
  final String titleBigrams;

  /** The passages as they were written, to quote from. */
  final String passages;

  /** The digest of the passages, or a byte that says which rung has the same. */
  final String digest;

  private final String rung;

  private Fields(String rung) {
    this.rung = rung;
    this.visible = rung + ".visible";
    this.words = rung + ".words";
    this.bigrams = rung + ".bigrams";
    this.titleWords = rung + ".title.words";
    this.titleBigrams = rung + ".title.bigrams";
    this.passages = rung + PASSAGES;
    this.digest = rung + ".digest";
  }

  static Fields of(Rung rung) {
    return Objects.requireNonNull(ALL.get(rung));
  }

  /** For candidates and rarity: the passages that are compared. */
  String compared(Terms.Kind kind) {
    return rung + ".compared." + kind.name();
  }

  String facet(String name) {
    return rung + ".facet." + name;
  }

  /** Which analyzer reads which field. */
  static Analyzer analyzer() {
    var byField = new HashMap<String, Analyzer>();
    for (var fields : ALL.values()) {
      byField.put(fields.words, Japanese.WORDS);
      byField.put(fields.titleWords, Japanese.WORDS);
      byField.put(fields.bigrams, Japanese.BIGRAMS);
      byField.put(fields.titleBigrams, Japanese.BIGRAMS);
      for (var kind : Terms.Kind.values()) {
        byField.put(fields.compared(kind), Japanese.of(kind));
      }
    }
    return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), byField);
  }

  static org.apache.lucene.document.Document document(Document source) {
    var document = identity(source.type(), source.id(), source.version());
    var reading = new OneReading();
    source.contents().forEach((rung, content) -> of(rung).add(document, content, reading));
    KeptDigests.add(document, source.contents());
    return document;
  }

  /** What is kept of a deleted record, so that news of it that comes late is known to be late. */
  static org.apache.lucene.document.Document tombstone(Type type, String id, long version) {
    var document = identity(type, id, version);
    document.add(new NumericDocValuesField(DELETED, 1));
    return document;
  }

  private static org.apache.lucene.document.Document identity(Type type, String id, long version) {
    var document = new org.apache.lucene.document.Document();
    document.add(new StringField(ID, id, Store.YES));
    document.add(new SortedDocValuesField(KEY, new BytesRef(id + type)));
    document.add(new StoredField(TYPE, type.name()));
    document.add(new NumericDocValuesField(VERSION, version));
    document.add(new StoredField(VERSION, version));
    return document;
  }

  private void add(
      org.apache.lucene.document.Document document, Content content, OneReading reading) {
    document.add(new StringField(visible, "1", Store.NO));
    for (var passage : content.passages()) {
      add(document, passage, reading);
    }
    content
        .facets()
        .forEach(
            (name, codes) ->
                codes.forEach(code -> document.add(new KeywordField(facet(name), code, Store.NO))));
  }

  private void add(
      org.apache.lucene.document.Document document, Passage passage, OneReading reading) {
    var part = passage.part();
    var text = passage.text();
    document.add(new StoredField(passages, Passages.stored(passage)));
    document.add(new TextField(words, reading.of(Japanese.WORDS, text)));
    document.add(new TextField(bigrams, reading.of(Japanese.BIGRAMS, text)));
    if (part == Part.TITLE) {
      document.add(new TextField(titleWords, reading.of(Japanese.WORDS, text)));
      document.add(new TextField(titleBigrams, reading.of(Japanese.BIGRAMS, text)));
    }
    if (part.share() > 0) {
      for (var kind : Terms.Kind.values()) {
        document.add(new TextField(compared(kind), reading.of(Japanese.of(kind), text)));
      }
    }
  }
}
