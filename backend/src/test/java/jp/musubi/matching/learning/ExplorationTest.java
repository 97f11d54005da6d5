package jp.musubi.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.matching.learning.Exploration.Place;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final List<Integer> RANKED = IntStream.rangeClosed(1, 60).boxed().toList();

  @Test
  void oneOfThoseBelowIsExchangedIntoALowPlaceAndMarked() {
    for (int day = 0; day < 200; day++) {
      var shown = Exploration.of(RANKED, "need/" + day, 1);
      assertThat(subjects(shown)).containsExactlyInAnyOrderElementsOf(RANKED);
      var marked = shown.stream().filter(Place::placedToLearn).toList();
      assertThat(marked).hasSize(1);
      assertThat(shown.indexOf(marked.getFirst()) + 1).isBetween(6, 10);
      assertThat(marked.getFirst().subject()).isBetween(21, 50);
      assertThat(subjects(shown).subList(0, 5)).isEqualTo(RANKED.subList(0, 5));
    }
  }

  @Test
  void theSameOccasionAlwaysGivesTheSame() {
    assertThat(Exploration.of(RANKED, "need/day", 0.5))
        .isEqualTo(Exploration.of(RANKED, "need/day", 0.5));
    var differing = new HashSet<List<Integer>>();
    IntStream.range(0, 50)
        .forEach(day -> differing.add(subjects(Exploration.of(RANKED, "need/" + day, 1))));
    assertThat(differing).hasSizeGreaterThan(20);
  }

  @Test
  void nothingIsExchangedAtRateZeroOrWhereNothingIsLeftOut() {
    assertThat(subjects(Exploration.of(RANKED, "x", 0))).isEqualTo(RANKED);
    assertThat(Exploration.of(RANKED.subList(0, 20), "x", 1))
        .allMatch(place -> place.propensity() == 1 && !place.placedToLearn());
  }

  @Test
  void thePropensityIsHowOftenASeedStandsInItsPlace() {
    int occasions = 60_000;
    var times = new HashMap<List<Integer>, Integer>();
    var stated = new HashMap<List<Integer>, Double>();
    for (int i = 0; i < occasions; i++) {
      var shown = Exploration.of(RANKED, "need/" + i, 0.5);
      for (int place = 0; place < shown.size(); place++) {
        var where = List.of(place, shown.get(place).subject());
        times.merge(where, 1, Integer::sum);
        stated.put(where, shown.get(place).propensity());
      }
    }
    stated.forEach(
        (where, propensity) ->
            assertThat(times.get(where) / (double) occasions)
                .as("%s", where)
                .isCloseTo(propensity, within(4 * Math.sqrt(propensity / occasions) + 1e-9)));
  }

  private static List<Integer> subjects(List<Place<Integer>> places) {
    return places.stream().map(Place::subject).toList();
  }
}
