package jp.musubi.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of one side's texts: how strongly each stands there, and where it stands best. */
final class Profile {

  /** A term's strength, and the place to quote. */
  record Entry(Passage passage, Terms.Term place, double strength) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingDouble((Entry entry) -> -entry.passage().part().share())
          .thenComparing(entry -> entry.passage().part())
          .thenComparing(entry -> entry.passage().text())
          .thenComparingInt(entry -> entry.place().start());

  private final Map<Terms.Kind, Map<String, Entry>> entries = new EnumMap<>(Terms.Kind.class);

  private Profile() {
    for (var kind : Terms.Kind.values()) {
      entries.put(kind, new HashMap<>());
    }
  }

  static Profile of(List<Passage> passages, Terms terms) {
    var profile = new Profile();
    for (var passage : passages) {
      double share = passage.part().share();
      if (share > 0) {
        for (var term : terms.of(passage.text())) {
          profile.of(term.kind()).merge(term.form(), new Entry(passage, term, share), Profile::sum);
        }
      }
    }
    return profile;
  }

  /** Quotes from the weightier part; which passage came first makes no difference. */
  private static Entry sum(Entry one, Entry other) {
    var quoted = ORDER.compare(one, other) <= 0 ? one : other;
    return new Entry(quoted.passage(), quoted.place(), one.strength() + other.strength());
  }

  Map<String, Entry> of(Terms.Kind kind) {
    return entries.computeIfAbsent(kind, k -> new HashMap<>());
  }
}
