package jp.musubi.matching.learning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.matching.Factor;
import jp.musubi.matching.Weights;

/**
 * Simulated coordinators of known taste who are shown lists in the order of given weights.
 *
 * @param taste how much each factor is worth to them; empty for those who choose at random
 * @param decay how fast looking falls with the position, as a power of it
 */
public record Coordinators(Map<Factor.Name, Double> taste, double decay, long seed) {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int CANDIDATES = 40;
  private static final int SHOWN = 20;
  private static final int CHOSEN_AT_MOST = 2;
  private static final double SHARPNESS = 12;

  /** What there is after so many needs. */
  public record Past(List<ShownList> lists, List<Decision> decisions) {

    Training train(Weights champion) {
      return Training.of(lists, decisions, champion, "learned-1");
    }
  }

  public Past decideOn(int needs, Weights champion) {
    var random = new Random(seed);
    var lists = new ArrayList<ShownList>();
    var decisions = new ArrayList<Decision>();
    for (int i = 0; i < needs; i++) {
      var list = shown(i, champion, random);
      lists.add(list);
      decide(list, random, decisions);
    }
    return new Past(List.copyOf(lists), List.copyOf(decisions));
  }

  private static ShownList shown(int number, Weights champion, Random random) {
    var values =
        IntStream.range(0, CANDIDATES)
            .mapToObj(i -> values(random))
            .sorted(Comparator.comparingDouble((Map<Factor.Name, Double> v) -> -champion.score(v)))
            .toList();
    var need = new UUID(random.nextLong(), number).toString();
    return new ShownList(
        need,
        START.plus(Duration.ofHours(number)),
        IntStream.range(0, SHOWN)
            .mapToObj(i -> new ShownList.Item(seedId(need, i), i + 1, 1, values.get(i)))
            .toList());
  }

  private static String seedId(String need, int place) {
    return UUID.nameUUIDFromBytes((need + place).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Map<Factor.Name, Double> values(Random random) {
    var values = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    for (var name : Factor.Name.values()) {
      if (name.isOptional()) {
        continue;
      }
      values.put(
          name,
          switch (name) {
            case WORDS, MEANING -> random.nextDouble() * 0.7;
            case FIELD, PROXIMITY -> random.nextInt(4) / 3.0;
            default -> random.nextInt(3) / 2.0;
          });
    }
    return values;
  }

  /** They look at some places, and open what they like best of those. */
  private void decide(ShownList list, Random random, List<Decision> decisions) {
    record Liked(ShownList.Item item, double how) {}
    var looked = new ArrayList<Liked>();
    for (var item : list.items()) {
      // Drawn for all, so that taste alone changes nothing else.
      double mood = -Math.log(-Math.log(random.nextDouble()));
      if (random.nextDouble() < Math.pow(item.position(), -decay)) {
        looked.add(new Liked(item, SHARPNESS * worth(item) + mood));
      }
    }
    looked.sort(Comparator.comparingDouble((Liked liked) -> -liked.how()));
    for (var liked : looked.subList(0, Math.min(CHOSEN_AT_MOST, looked.size() / 2))) {
      decisions.add(decision(list, liked.item(), Decision.What.OPENED, null));
    }
  }

  private double worth(ShownList.Item item) {
    return taste.entrySet().stream()
        .mapToDouble(one -> one.getValue() * item.values().getOrDefault(one.getKey(), 0.0))
        .sum();
  }

  static Decision decision(ShownList list, ShownList.Item item, Decision.What what, String reason) {
    return new Decision(
        list.needId(), item.seedId(), what, reason, false, list.at().plus(Duration.ofMinutes(5)));
  }
}
