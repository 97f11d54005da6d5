package jp.musubi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same record, always. */
final class Draw {
  private static final int STREAM_BITS = 40;

  private final SplittableRandom random;

  Draw(long stream, long id) {
    random = new SplittableRandom((stream << STREAM_BITS) + id);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The first of the list more often than the last: a few subjects are everybody's. */
  <T> T frequent(List<T> from) {
    double u = random.nextDouble();
    return from.get((int) (from.size() * u * u));
  }

  /** Up to {@code most} different ones, at least {@code least}. */
  <T> List<T> some(List<T> from, int least, int most) {
    int count = Math.min(from.size(), least + random.nextInt(most - least + 1));
    var chosen = new ArrayList<T>();
    while (chosen.size() < count) {
      var next = frequent(from);
      if (!chosen.contains(next)) {
        chosen.add(next);
      }
    }
    return chosen;
  }

  /** A phrase with its {@code {name}} gaps filled. */
  String phrase(List<String> phrases, Map<String, String> gaps) {
    var text = new StringBuilder();
    var phrase = one(phrases);
    int from = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
      int close = phrase.indexOf('}', open);
      var gap = phrase.substring(open + 1, close);
      text.append(phrase, from, open);
      text.append(gap.equals("n") ? String.valueOf(2 + below(60)) : gaps.getOrDefault(gap, ""));
      from = close + 1;
    }
    return text.append(phrase, from, phrase.length()).toString();
  }
}
