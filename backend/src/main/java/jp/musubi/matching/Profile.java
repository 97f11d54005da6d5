package jp.musubi.matching;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of one side's texts: how strongly each stands there, and where it stood first. */
final class Profile {

  /** Too general to speak for a pair, or said to speak against it. */
  private static final Set<Part> NOT_COMPARED =
      EnumSet.of(Part.NOT_OF_INTEREST, Part.CIRCUMSTANCES, Part.SETTING, Part.ORGANIZATION);

  /** A term's count, and its first place. */
  record Entry(Passage passage, Terms.Term first, int count) {
    Entry again() {
      return new Entry(passage, first, count + 1);
    }
  }

  private final Map<Terms.Kind, Map<String, Entry>> entries = new EnumMap<>(Terms.Kind.class);

  private Profile() {
    for (var kind : Terms.Kind.values()) {
      entries.put(kind, new HashMap<>());
    }
  }

  static Profile of(List<Passage> passages, Terms terms) {
    var profile = new Profile();
    for (var passage : passages) {
      if (!NOT_COMPARED.contains(passage.part())) {
        for (var term : terms.of(passage.text())) {
          profile
              .of(term.kind())
              .merge(term.form(), new Entry(passage, term, 1), (old, one) -> old.again());
        }
      }
    }
    return profile;
  }

  Map<String, Entry> of(Terms.Kind kind) {
    return entries.computeIfAbsent(kind, k -> new HashMap<>());
  }
}
