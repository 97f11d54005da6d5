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
    long texts = known.texts(frequencies, fields);
    return inverse(count, texts) / inverse(0, texts);
  }

  /** Looks up together what will be asked one by one: an engine may be far away. */
  void foresee(Collection<String> keys) {
    var known = statistics();
    learn(known, keys.stream().filter(key -> !known.counts.containsKey(key)).toList());
  }

  /** Texts with these terms have come or gone; how many texts there are may have changed, too. */
  void forget(Collection<String> keys) {
    var known = statistics;
    known.texts = Statistics.UNKNOWN;
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

  private static double inverse(long frequency, long texts) {
    return Math.log(1 + (Math.max(texts, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  /** What was counted in one epoch of the index. */
  private static final class Statistics {
    private static final long UNKNOWN = -1;

    private final long epoch;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private volatile long texts = UNKNOWN;

    Statistics(long epoch) {
      this.epoch = epoch;
    }

    long texts(Frequencies frequencies, Fields fields) {
      long known = texts;
      if (known == UNKNOWN) {
        long before = frequencies.changes();
        known = frequencies.texts(fields);
        texts = frequencies.changes() == before ? known : UNKNOWN;
      }
      return known;
    }
  }
}
