package jp.musubi.matching;

import static jp.musubi.matching.Understood.ConceptState.ADDED;
import static jp.musubi.matching.Understood.ConceptState.CONFIRMED;
import static jp.musubi.matching.Understood.ConceptState.READ;
import static jp.musubi.matching.Understood.ConceptState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people said of a reading stands over what was read: in what is shown and what is matched.
 */
class CorrectionTest {
  private static final int SIZE = 12;
  private static final double FULL = 1;

  /** Problem p1 is put as "alpha1 beta1 gamma1" and answered by "answer1"; t1 makes "thing1". */
  private static final Bridge BRIDGE =
      new Bridge(
          "test",
          IntStream.range(0, SIZE).mapToObj(CorrectionTest::problem).toList(),
          IntStream.range(0, SIZE).mapToObj(CorrectionTest::technology).toList());

  private final SpacedTerms terms = new SpacedTerms();
  private final BridgeReader reader = new BridgeReader(BRIDGE, terms::of);
  private final Matcher matcher = new Matcher(Weights.shipped(), terms, reader);

  private static Bridge.Problem problem(int i) {
    return new Bridge.Problem(
        "p" + i,
        "alpha" + i,
        "Problem " + i,
        List.of("beta" + i, "gamma" + i),
        List.of(new Bridge.Answer("answer" + i, 0.9)),
        List.of(new Bridge.Link("f" + i, 0.9, "理由", "Reason")));
  }

  private static Bridge.Technology technology(int i) {
    return new Bridge.Technology(
        "t" + i,
        "PROCESS",
        "answer" + i,
        "Technology " + i,
        List.of("name" + i),
        List.of("thing" + i),
        List.of(new Bridge.Link("f" + i, 0.8, "理由", "Reason")));
  }

  private static Correction confirmed(String... ids) {
    return new Correction(Set.of(ids), Set.of(), Set.of());
  }

  private static Correction rejected(String... ids) {
    return new Correction(Set.of(), Set.of(ids), Set.of());
  }

  private static Correction added(String... ids) {
    return new Correction(Set.of(), Set.of(), Set.of(ids));
  }

  private static List<Passage> text(String text) {
    return List.of(new Passage(Part.PROBLEM, text));
  }

  private double meaning(Correction need, String problem, Correction seed, String summary) {
    var demand = Demand.of("n").text(Part.PROBLEM, problem).correction(need).build();
    var supply = Supply.of("s").text(Part.SUMMARY, summary).correction(seed).build();
    return matcher.score(demand, supply).factors().stream()
        .filter(factor -> factor.name() == Factor.Name.MEANING)
        .mapToDouble(Factor::contribution)
        .sum();
  }

  private Map<String, Double> read(String text, Correction correction) {
    return reader.readNeed(text(text), correction).concepts();
  }

  private static final String BOTH = "alpha1 beta1 gamma1 alpha2";

  /** What each correction leaves of a need that tells of p1 surely and of p2 less so. */
  @ParameterizedTest
  @CsvSource({
    "'',   '',   '',    p1 p2,      READ READ",
    "p2,   '',   '',    p2 p1,      CONFIRMED READ",
    "p1 p2,'',   '',    p1 p2,      CONFIRMED CONFIRMED",
    "'',   p1,   '',    p2,         READ REJECTED",
    "'',   p1 p2,'',    '',         REJECTED REJECTED",
    "'',   '',   p5,    p5 p1 p2,   ADDED READ READ",
    "p1,   p2,   t7,    p1 t7,      CONFIRMED ADDED REJECTED",
    "'',   '',   other, p1 p2,      READ READ",
    "p9,   '',   '',    p9 p1 p2,   CONFIRMED READ READ",
    "'',   p9,   '',    p1 p2,      READ READ REJECTED"
  })
  void theCorrectedReadingIsWhatCounts(
      String confirmed, String rejected, String added, String counts, String states) {
    var correction = new Correction(ids(confirmed), ids(rejected), ids(added));
    assertThat(String.join(" ", read(BOTH, correction).keySet())).isEqualTo(counts);
    assertThat(reader.understoodNeed(text(BOTH), correction))
        .extracting(understood -> understood.state().name())
        .containsExactly(states.split(" ", -1));
  }

  private static Set<String> ids(String list) {
    return list.isBlank() ? Set.of() : Set.of(list.split(" ", -1));
  }

  @Test
  void whatWasRejectedNeverCounts() {
    assertThat(meaning(Correction.none(), "alpha1", Correction.none(), "answer1")).isPositive();
    assertThat(meaning(rejected("p1"), "alpha1", Correction.none(), "answer1")).isZero();
    assertThat(meaning(rejected("p1"), "alpha1", rejected("t1"), "answer1")).isZero();
    assertThat(reader.expected(text("alpha1"), rejected("p1"))).isEmpty();
    assertThat(reader.possible(text("answer1"), rejected("t1"))).isEmpty();
  }

  @Test
  void whatWasAddedCountsThoughNoWordSaysIt() {
    assertThat(meaning(Correction.none(), "nothing", Correction.none(), "answer3")).isZero();
    assertThat(meaning(added("p3"), "nothing", Correction.none(), "answer3")).isPositive();
    assertThat(meaning(added("t3"), "nothing", Correction.none(), "name3")).isPositive();
    assertThat(meaning(Correction.none(), "thing3", added("t3"), "nothing")).isPositive();
    assertThat(meaning(Correction.none(), "beta3", added("p3"), "nothing")).isPositive();
    assertThat(reader.expected(text("nothing"), added("p3")))
        .containsExactly(new Passage(Part.EXPECTED, "answer3"));
    assertThat(reader.possible(text("nothing"), added("t3")))
        .containsExactly(new Passage(Part.EXPECTED, "thing3"));
  }

  @Test
  void confidenceIsFullWhereSomebodySaidSoAndNoneWhereTheySaidNot() {
    var correction = new Correction(Set.of("p1"), Set.of("p2"), Set.of("p3"));
    var understood = reader.understoodNeed(text(BOTH + " alpha4"), correction);
    var confidence = new LinkedHashMap<Understood.ConceptState, Double>();
    understood.forEach(u -> confidence.put(u.state(), u.confidence()));
    assertThat(confidence.get(CONFIRMED)).isEqualTo(FULL);
    assertThat(confidence.get(ADDED)).isEqualTo(FULL);
    assertThat(confidence.get(REJECTED)).isZero();
    assertThat(confidence.get(READ)).isStrictlyBetween(0.0, FULL);
  }

  @Test
  void theWordsItCameFromAreQuotedWhereTheyStand() {
    var passages =
        List.of(
            new Passage(Part.TITLE, "see gamma1 here"), new Passage(Part.PROBLEM, "then alpha1"));
    var understood = reader.understoodNeed(passages, added("p5")).getLast();
    assertThat(understood.id()).isEqualTo("p1");
    assertThat(understood.quotes())
        .containsExactlyInAnyOrder(new Understood.Quote(0, 4, 10), new Understood.Quote(1, 5, 11));
    assertThat(reader.understoodNeed(passages, added("p5")).getFirst().quotes()).isEmpty();
  }

  @Test
  void aProblemLeadsOverItsFunctionsToTechnologies() {
    var steps = reader.understoodNeed(text("alpha1"), Correction.none()).getFirst().steps();
    assertThat(steps).extracting(step -> step.link().function()).containsExactly("f1");
    assertThat(steps.getFirst().technologies()).containsExactly("t1");
  }

  /** Any text over any bridge words, any correction: drawn anew each time, the same each run. */
  private static final class Drawn {
    final Random random;
    final String text;

    Drawn(RepetitionInfo repetition) {
      random = new Random(repetition.getCurrentRepetition());
      var words = new ArrayList<String>();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        words.add(List.of("alpha", "beta", "gamma").get(random.nextInt(3)) + random.nextInt(SIZE));
      }
      text = String.join(" ", words);
    }

    Correction correction() {
      var confirmed = new HashSet<String>();
      var rejected = new HashSet<String>();
      var added = new HashSet<String>();
      for (int i = 0; i < SIZE; i++) {
        switch (random.nextInt(6)) {
          case 0 -> confirmed.add("p" + i);
          case 1 -> rejected.add("p" + i);
          case 2 -> added.add("p" + i);
          default -> {}
        }
      }
      return new Correction(confirmed, rejected, added);
    }
  }

  private static Correction with(Correction before, Correction more) {
    return new Correction(
        union(before.confirmed(), more.confirmed()),
        union(before.rejected(), more.rejected()),
        union(before.added(), more.added()));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  @RepeatedTest(100)
  void rejectingTakesThatConceptAwayAndNothingElse(RepetitionInfo repetition) {
    var drawn = new Drawn(repetition);
    var before = drawn.correction();
    var expected = new LinkedHashMap<>(read(drawn.text, before));
    var gone = "p" + drawn.random.nextInt(SIZE);
    expected.remove(gone);
    assertThat(read(drawn.text, with(before, rejected(gone)))).isEqualTo(expected);
  }

  @RepeatedTest(100)
  void confirmingNeverLowersAWeight(RepetitionInfo repetition) {
    var drawn = new Drawn(repetition);
    var before = drawn.correction();
    var after = read(drawn.text, with(before, confirmed("p" + drawn.random.nextInt(SIZE))));
    read(drawn.text, before)
        .forEach((id, weight) -> assertThat(after.get(id)).isGreaterThanOrEqualTo(weight));
  }

  @RepeatedTest(100)
  void confirmingNeverLowersTheScoreOfWhatAnswersIt(RepetitionInfo repetition) {
    var drawn = new Drawn(repetition);
    var before = drawn.correction();
    int i = drawn.random.nextInt(SIZE);
    if (!before.rejected().contains("p" + i)) {
      var after = with(before, confirmed("p" + i));
      assertThat(meaning(after, drawn.text, Correction.none(), "answer" + i))
          .isGreaterThanOrEqualTo(meaning(before, drawn.text, Correction.none(), "answer" + i));
    }
  }

  @RepeatedTest(50)
  void withoutACorrectionEverythingIsAsItWas(RepetitionInfo repetition) {
    var drawn = new Drawn(repetition);
    var nothing = new Correction(Set.of(), Set.of(), Set.of());
    var unknown = new Correction(Set.of("x"), Set.of("y"), Set.of("z"));
    for (var same : List.of(nothing, unknown)) {
      assertThat(read(drawn.text, same)).isEqualTo(read(drawn.text, Correction.none()));
      for (int i = 0; i < SIZE; i++) {
        assertThat(meaning(same, drawn.text, same, "answer" + i))
            .isEqualTo(meaning(Correction.none(), drawn.text, Correction.none(), "answer" + i));
      }
    }
  }
}
