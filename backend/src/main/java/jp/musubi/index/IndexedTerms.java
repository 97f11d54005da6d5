package jp.musubi.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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

  @Override
  public double rarity(Terms.Term term) {
    return rarity(term.kind(), term.form());
  }

  /** Inverse document frequency as in BM25, as a share of what a term has that stands nowhere. */
  double rarity(Kind kind, String form) {
    var known = statistics();
    var rarity = known.of(kind).get(form);
    if (rarity == null) {
      learn(known, kind, List.of(form));
      rarity = known.of(kind).getOrDefault(form, 1.0);
    }
    return rarity;
  }

  /** Looks up together what will be asked of these texts one by one: an engine may be far away. */
  void foresee(Collection<String> texts) {
    var known = statistics();
    var unknown = new EnumMap<Kind, Set<String>>(Kind.class);
    for (var text : texts) {
      for (var term : of(text)) {
        if (!known.of(term.kind()).containsKey(term.form())) {
          unknown.computeIfAbsent(term.kind(), kind -> new HashSet<>()).add(term.form());
        }
      }
    }
    unknown.forEach((kind, forms) -> learn(known, kind, forms));
  }

  private Statistics statistics() {
    var known = statistics;
    // read before the index is, so that figures are never older than they say
    long changes = frequencies.changes();
    if (known.changes != changes) {
      known = new Statistics(changes);
      statistics = known;
    }
    return known;
  }

  private void learn(Statistics known, Kind kind, Collection<String> forms) {
    long texts = known.texts(() -> frequencies.texts(fields));
    frequencies
        .of(fields, kind, forms)
        .forEach(
            (form, count) -> known.of(kind).put(form, inverse(count, texts) / inverse(0, texts)));
  }

  private static double inverse(long frequency, long texts) {
    return Math.log(1 + (Math.max(texts, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  /** What was looked up since the index last changed. */
  private static final class Statistics {
    private final long changes;
    private final Map<String, Double> words = new ConcurrentHashMap<>();
    private final Map<String, Double> characters = new ConcurrentHashMap<>();
    private volatile long texts = -1;

    Statistics(long changes) {
      this.changes = changes;
    }

    Map<String, Double> of(Kind kind) {
      return kind == Kind.WORD ? words : characters;
    }

    long texts(LongSupplier count) {
      if (texts < 0) {
        texts = count.getAsLong();
      }
      return texts;
    }
  }
}
