package jp.musubi.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Scores by what is there alone. The engine's statistics have what was replaced until segments are
 * merged: a secret that is changed rewrites its record, and would move the scores of all others.
 */
final class PresentSearcher extends IndexSearcher {
  private final List<PresentSearcher> parts;
  private final Map<String, Lengths> known = new ConcurrentHashMap<>();

  /** How many texts of a field there are, and how long they are together. */
  private record Lengths(long texts, long words) {
    static final Lengths NONE = new Lengths(0, 0);

    Lengths and(Lengths other) {
      return new Lengths(texts + other.texts, words + other.words);
    }
  }

  PresentSearcher(IndexReader reader) {
    this(reader, List.of());
  }

  /**
   * @param parts searchers of the readers that this one is made of, which remember what they count
   */
  PresentSearcher(IndexReader reader, List<PresentSearcher> parts) {
    super(reader);
    this.parts = parts;
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    long present = 0;
    for (var leaf : getIndexReader().leaves()) {
      present += count(leaf.reader(), term);
    }
    // None is a count the engine does not take; then nothing is found that would be scored.
    long counted = Math.max(1, present);
    return new TermStatistics(term.bytes(), counted, Math.max(counted, totalTermFreq));
  }

  private static long count(LeafReader segment, Term sought) throws IOException {
    var terms = segment.terms(sought.field());
    var term = terms == null ? null : terms.iterator();
    return term != null && term.seekExact(sought.bytes())
        ? present(term, segment.getLiveDocs())
        : 0;
  }

  /**
   * In how many documents a term stands that are there.
   *
   * @param live null where none was replaced or deleted
   */
  static long present(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    long present = 0;
    var postings = term.postings(null, PostingsEnum.NONE);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      present += live.get(postings.docID()) ? 1 : 0;
    }
    return present;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    var lengths = lengths(Objects.requireNonNull(field));
    return lengths.texts() == 0
        ? null
        : new CollectionStatistics(
            field, getIndexReader().maxDoc(), lengths.texts(), lengths.words(), lengths.texts());
  }

  private Lengths lengths(String field) throws IOException {
    var counted = known.get(field);
    if (counted == null) {
      counted = Lengths.NONE;
      if (parts.isEmpty()) {
        for (var leaf : getIndexReader().leaves()) {
          counted = counted.and(lengths(leaf.reader(), field));
        }
      }
      for (var part : parts) {
        counted = counted.and(part.lengths(field));
      }
      known.put(field, counted);
    }
    return counted;
  }

  private static Lengths lengths(LeafReader segment, String field) throws IOException {
    var norms = segment.getNormValues(field);
    if (norms == null) {
      return Lengths.NONE;
    }
    var live = segment.getLiveDocs();
    long texts = 0;
    long words = 0;
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(norms.docID())) {
        texts++;
        words += Math.max(1, SmallFloat.byte4ToInt((byte) norms.longValue()));
      }
    }
    return new Lengths(texts, words);
  }
}
