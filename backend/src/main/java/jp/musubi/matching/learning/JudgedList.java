package jp.musubi.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.matching.Weights;

/** A list that was shown, with what was decided about its places. */
record JudgedList(String needId, List<Place> places, List<Pair> pairs) {

  /** Deeper places are looked at less; a place counts for at most this many. */
  private static final double MOST_WEIGHT = 10;

  /**
   * How fast looking falls with the position. Taken smaller than it usually is: too small favours
   * the weights in force, too large would praise whatever overturns them (ADR 012).
   */
  private static final double LOOK_DECAY = 0.5;

  /** A place and what was decided; 0 also for what was passed over. */
  record Place(double[] values, String seedId, int grade) {}

  /**
   * One seed was preferred to another.
   *
   * @param difference the preferred one's values less the other's
   * @param weight how many such pairs it stands for, because few would have looked that deep
   */
  record Pair(double[] difference, double weight) {}

  /** Needs with their lists that teach something, in the order of the needs' ids. */
  static List<JudgedList> of(List<ShownList> lists, List<Decision> decisions) {
    var byNeed =
        decisions.stream()
            .filter(decision -> Lesson.of(decision) != Lesson.NOTHING)
            .collect(Collectors.groupingBy(Decision::needId));
    return lists.stream().collect(Collectors.groupingBy(ShownList::needId)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            need -> ofNeed(need.getValue(), byNeed.getOrDefault(need.getKey(), List.of())).stream())
        .filter(list -> !list.pairs().isEmpty())
        .toList();
  }

  private static List<JudgedList> ofNeed(List<ShownList> lists, List<Decision> decisions) {
    var grades = new HashMap<String, Integer>();
    var ruledOut = new HashSet<String>();
    var decidedOn = new HashSet<ShownList>();
    decisions.stream()
        .sorted(Comparator.comparing(Decision::at))
        .forEach(
            decision -> {
              if (!grades.containsKey(decision.seedId())) {
                seenBefore(decision, lists).ifPresent(decidedOn::add);
              }
              var lesson = Lesson.of(decision);
              if (lesson == Lesson.NO_FIT) {
                ruledOut.add(decision.seedId());
              }
              grades.merge(decision.seedId(), lesson.grade(), Math::max);
            });
    ruledOut.forEach(seed -> grades.put(seed, Lesson.NO_FIT.grade()));
    return decidedOn.stream()
        .sorted(Comparator.comparing(ShownList::at))
        .map(list -> judged(list, grades))
        .toList();
  }

  /** The list that was looked at when a seed was first decided on. */
  private static Optional<ShownList> seenBefore(Decision decision, List<ShownList> lists) {
    return lists.stream()
        .filter(list -> !list.at().isAfter(decision.at()) && list.holds(decision.seedId()))
        .max(Comparator.comparing(ShownList::at));
  }

  private static JudgedList judged(ShownList list, Map<String, Integer> grades) {
    var places = new ArrayList<Place>();
    var pairs = new ArrayList<Pair>();
    for (var item : list.items()) {
      places.add(
          new Place(
              Values.of(item.values()), item.seedId(), grades.getOrDefault(item.seedId(), 0)));
    }
    for (int i = 0; i < places.size(); i++) {
      double weight = weight(list.items().get(i));
      for (int j = 0; j < places.size(); j++) {
        if (places.get(i).grade() > places.get(j).grade()) {
          var difference = Values.less(places.get(i).values(), places.get(j).values());
          pairs.add(new Pair(difference, weight));
        }
      }
    }
    return new JudgedList(list.needId(), places, pairs);
  }

  private static double weight(ShownList.Item item) {
    double seen = item.propensity() / Math.pow(item.position(), LOOK_DECAY);
    return Math.min(MOST_WEIGHT, 1 / seen);
  }

  /** How many needs taught something. */
  static int needs(List<JudgedList> lists) {
    return lists.stream().map(JudgedList::needId).collect(Collectors.toSet()).size();
  }

  /** The places as these weights would order them. */
  List<Place> ordered(Weights weights) {
    var shares = Values.of(weights.shares());
    return places.stream()
        .sorted(
            Comparator.comparingDouble((Place place) -> -Values.sum(shares, place.values()))
                .thenComparing(Place::seedId))
        .toList();
  }
}
