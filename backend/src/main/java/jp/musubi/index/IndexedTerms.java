package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final EnumSet<Type> COMPARED = EnumSet.of(Type.NEED, Type.SEED);

  private static final Map<String, List<Terms.Term>> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>(TEXTS_KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Terms.Term>> eldest) {
              return size() > TEXTS_KEPT;
            }
          });

  private final Home home;
  private final Fields fields;
  private volatile Statistics statistics = new Statistics(-1);

  IndexedTerms(Home home, Rung rung) {
    this.home = home;
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
    var known = statistics;
    // read before the index is, so that figures are never older than they say
    long changes = home.changes();
    if (known.changes != changes) {
      known = new Statistics(changes);
      statistics = known;
    }
    var rarities = kind == Kind.WORD ? known.words : known.characters;
    var rarity = rarities.get(form);
    if (rarity == null) {
      rarity = look(kind, form);
      rarities.put(form, rarity);
    }
    return rarity;
  }

  private double look(Kind kind, String form) {
    try (var shelves = home.open(COMPARED)) {
      var searcher = shelves.searcher();
      // Counted, not read from the term statistics: those still have what was replaced, so that a
      // secret that was changed would move what readers are answered who may not know it.
      long texts = searcher.count(Filters.exactly(fields.visible, "1"));
      long frequency = searcher.count(Filters.exactly(fields.compared(kind), form));
      return inverse(frequency, texts) / inverse(0, texts);
    } catch (IOException e) {
      throw home.broken(e);
    }
  }

  private static double inverse(long frequency, long texts) {
    return Math.log(1 + (Math.max(texts, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  /** Rarities looked up since the index last changed. */
  private static final class Statistics {
    private final long changes;
    private final Map<String, Double> words = new ConcurrentHashMap<>();
    private final Map<String, Double> characters = new ConcurrentHashMap<>();

    Statistics(long changes) {
      this.changes = changes;
    }
  }
}
