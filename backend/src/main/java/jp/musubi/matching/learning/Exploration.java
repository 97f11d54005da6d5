package jp.musubi.matching.learning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * One place of a list given to a candidate from further down, now and then, so that what the model
 * would never have shown can be judged too. How likely each place was is known exactly.
 */
public final class Exploration {
  /** The places that may be given away: low ones of the first ten. */
  static final int FIRST = 6;

  static final int LAST = 10;

  /** Those that may get one: the thirty after the twenty that are usually shown. */
  static final int SHOWN = 20;

  static final int POOL = 30;

  private Exploration() {}

  /** Something ranked in the place where it is shown. */
  public record Place<T>(T subject, double propensity, boolean placedToLearn) {}

  /**
   * @param occasion need and day: on the same occasion the same is exchanged, so that a longer list
   *     begins as the shorter one did
   * @param rate how many of a hundred occasions are used, as a share
   */
  public static <T> List<Place<T>> of(List<T> ranked, String occasion, double rate) {
    int pool = Math.min(POOL, ranked.size() - SHOWN);
    if (pool <= 0 || rate <= 0) {
      return ranked.stream().map(one -> new Place<>(one, 1, false)).toList();
    }
    int places = LAST - FIRST + 1;
    var shown = new ArrayList<Place<T>>();
    for (int i = 0; i < ranked.size(); i++) {
      double given =
          i >= FIRST - 1 && i < LAST
              ? rate / places
              : i >= SHOWN && i < SHOWN + pool ? rate / pool : 0;
      shown.add(new Place<>(ranked.get(i), 1 - given, false));
    }
    var chance = chance(occasion);
    if (chance.nextDouble() < rate) {
      int place = FIRST - 1 + chance.nextInt(places);
      int candidate = SHOWN + chance.nextInt(pool);
      double propensity = rate / places / pool;
      shown.set(place, new Place<>(ranked.get(candidate), propensity, true));
      shown.set(candidate, new Place<>(ranked.get(place), propensity, false));
    }
    return List.copyOf(shown);
  }

  private static Random chance(String occasion) {
    var spread = UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
    return new Random(spread.getMostSignificantBits());
  }
}
