package jp.musubi.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts as the index does, and knows how rare a term is among the needs and seeds that one
 * rung may read. What needs say often (患者, 負担) and what seeds say often (開発, 技術) is common alike.
 */
final class IndexedTerms implements Terms {
  /** Texts kept as read, about ten a record: some tens of megabytes at most. */
  private static final int TEXTS_KEPT = 10_000;

  private static final Map<String, List<Terms.Term>> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>(TEXTS_KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Terms.Term>> eldest) {
              return size() > TEXTS_KEPT;
            }
          });

  private final Frequencies frequencies;
  private final Fields fields;
  private volatile Statistics statistics = new Statistics(-1);

  IndexedTerms(Frequencies frequencies, Rung rung) {
    this.frequencies = frequencies;
    this.fields = Fields.of(rung);
  }

  @Override
  public List<Terms.Term> of(String text) {
    var known = READ.get(text);
    if (known != null) {
      return known;
    }
    var terms = new ArrayList<Terms.Term>();
    for (var kind : Kind.values()) {
      for (var token : Japanese.read(Japanese.of(kind), text)) {
        terms.add(new Terms.Term(kind, token.form(), token.start(), token.end()));
      }
    }
    READ.put(text, List.copyOf(terms));
    return terms;
  }

  /** Inverse document frequency as in BM25, as a share of what a term has that stands nowhere. */
  @Override
  public double rarity(String key) {
    var known = statistics();
    var count = known.counts.get(key);
    if (count == null) {
      learn(known, Set.of(key));
      count = known.counts.getOrDefault(key, 0L);
    }
    return known.scale(frequencies, fields).rarity(count);
  }

  /** Looks up together what will be asked one by one: an engine may be far away. */
  void foresee(Collection<String> keys) {
    var known = statistics();
    learn(known, keys.stream().filter(key -> !known.counts.containsKey(key)).toList());
  }

  /** Texts with these terms have come or gone; how many texts there are may have changed, too. */
  void forget(Collection<String> keys) {
    var known = statistics;
    known.scale = null;
    keys.forEach(known.counts::remove);
  }

  private Statistics statistics() {
    var known = statistics;
    // read before the index is, so that figures are never older than they say
    long epoch = frequencies.epoch();
    if (known.epoch != epoch) {
      known = new Statistics(epoch);
      statistics = known;
    }
    return known;
  }

  private void learn(Statistics known, Collection<String> keys) {
    long before = frequencies.changes();
    for (var kind : Kind.values()) {
      var forms = keys.stream().filter(key -> Kind.of(key) == kind).map(Kind::form).toList();
      if (!forms.isEmpty()) {
        frequencies
            .of(fields, kind, forms)
            .forEach((form, count) -> known.counts.put(kind.key(form), count));
      }
    }
    if (frequencies.changes() != before) {
      // what was counted while the index changed may be from before
      keys.forEach(known.counts::remove);
    }
  }

  /** What was counted in one epoch of the index. */
  private static final class Statistics {
    private final long epoch;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private volatile @Nullable Scale scale;

    Statistics(long epoch) {
      this.epoch = epoch;
    }

    Scale scale(Frequencies frequencies, Fields fields) {
      var known = scale;
      if (known == null) {
        long before = frequencies.changes();
        known = new Scale(frequencies.texts(fields));
        scale = frequencies.changes() == before ? known : null;
      }
      return known;
    }
  }

  /** Rarities among so many texts; those of low counts, which are most, are worked out once. */
  private static final class Scale {
    private static final int LOW = 2_048;

    private final long texts;
    private final double[] low = new double[LOW];

    Scale(long texts) {
      this.texts = texts;
      for (int count = 0; count < LOW; count++) {
        low[count] = inverse(count) / inverse(0);
      }
    }

    double rarity(long count) {
      return count < LOW ? low[(int) count] : inverse(count) / inverse(0);
    }

    private double inverse(long count) {
      return Math.log(1 + (Math.max(texts, count) - count + 0.5) / (count + 0.5));
    }
  }
}
