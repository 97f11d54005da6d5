package jp.musubi.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.musubi.matching.Factor;
import jp.musubi.matching.Weights;
import jp.musubi.matching.learning.Comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated coordinators: whether their taste is learned, and only that. */
class TrainingTest {
  private static final Weights CHAMPION = Weights.shipped();

  /** Near ones first, whatever they say of themselves. */
  private static final Map<Factor.Name, Double> NEAR =
      Map.of(
          Factor.Name.PROXIMITY, 0.6,
          Factor.Name.MEANING, 0.3,
          Factor.Name.FIELD, 0.1);

  private static final Map<Factor.Name, Double> NO_TASTE = Map.of();

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void aTasteForTheNearIsLearnedHoweverDeepTheyLook(double decay) {
    var training = new Coordinators(NEAR, decay, 7).decideOn(400, CHAMPION).train(CHAMPION);

    var learned = training.challenger().orElseThrow().shares();
    assertThat(training.comparison().verdict()).isEqualTo(Verdict.BETTER);
    assertThat(learned.get(Factor.Name.PROXIMITY))
        .isGreaterThan(learned.get(Factor.Name.MEANING))
        .isGreaterThan(4 * CHAMPION.shares().get(Factor.Name.PROXIMITY));
    assertThat(learned.get(Factor.Name.MEANING)).isGreaterThan(learned.get(Factor.Name.WORDS));
    assertThat(learned.get(Factor.Name.FIELD)).isGreaterThan(learned.get(Factor.Name.TECHNIQUE));
    assertThat(learned.values()).allMatch(share -> share >= 0);
  }

  @Test
  void aTasteThatIsTheChampionsLeavesItsOrderAsItIs() {
    var training =
        new Coordinators(CHAMPION.shares(), 0.5, 3).decideOn(300, CHAMPION).train(CHAMPION);

    var difference = training.comparison().decided().difference();
    assertThat(difference.value()).isCloseTo(0, within(0.05));
    assertThat(training.comparison().verdict()).isNotEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void fromDecisionsAtRandomNoImprovementIsClaimed() {
    var verdicts =
        Stream.of(0.0, 0.5, 1.0)
            .flatMap(decay -> LongStream.range(0, 10).mapToObj(s -> noTaste(decay, s)))
            .collect(Collectors.groupingBy(v -> v, Collectors.counting()));

    // A 95 % interval is wrong once in forty times; both of two at once less often.
    assertThat(verdicts.getOrDefault(Verdict.BETTER, 0L)).as("%s", verdicts).isLessThanOrEqualTo(1);
  }

  private static Verdict noTaste(double decay, long seed) {
    var past = new Coordinators(NO_TASTE, decay, seed).decideOn(200, CHAMPION);
    return past.train(CHAMPION).comparison().verdict();
  }

  @ParameterizedTest
  @EnumSource(
      value = Decision.What.class,
      names = {"LAPSED", "PAUSED"})
  void lapsesAndPausesChangeNothing(Decision.What what) {
    assertNothingLearnedFrom(what, null);
    assertNothingLearnedFrom(what, "technology-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflict-of-interest", "timing", "no-licence", "other", "unheard-of"})
  void conflictsAndWhatIsNotAboutTheFitChangeNothing(String reason) {
    assertNothingLearnedFrom(Decision.What.DECLINED, reason);
    assertNothingLearnedFrom(Decision.What.TERMINATED, reason);
  }

  private static void assertNothingLearnedFrom(Decision.What what, String reason) {
    var past = new Coordinators(NEAR, 0.5, 11).decideOn(150, CHAMPION);
    var more = new ArrayList<>(past.decisions());
    for (var list : past.lists()) {
      for (var item : list.items()) {
        more.add(Coordinators.decision(list, item, what, reason));
      }
    }
    Collections.shuffle(more, new Random(1));
    var with = new Coordinators.Past(past.lists(), more).train(CHAMPION);

    assertThat(with).as("%s %s", what, reason).isEqualTo(past.train(CHAMPION));
  }

  @Test
  void aDeclineAboutTheFitUnteachesWhatTheOpeningTaught() {
    var past = new Coordinators(NEAR, 0.5, 5).decideOn(150, CHAMPION);
    var declined = new ArrayList<>(past.decisions());
    for (var opened : past.decisions()) {
      declined.add(
          new Decision(
              opened.needId(),
              opened.seedId(),
              Decision.What.DECLINED,
              "technology-mismatch",
              false,
              opened.at().plusSeconds(60)));
    }
    var training = new Coordinators.Past(past.lists(), declined).train(CHAMPION);

    assertThat(training.taughtBy()).isZero();
    assertThat(training.challenger()).isEmpty();
  }

  @Test
  void whoseFaultATeamsEndWasIsNotGuessed() {
    var past = new Coordinators(NEAR, 0.5, 5).decideOn(150, CHAMPION);
    var more = new ArrayList<>(past.decisions());
    for (var opened : past.decisions()) {
      more.add(
          new Decision(
              opened.needId(),
              opened.seedId(),
              Decision.What.TERMINATED,
              "technical-failure",
              true,
              opened.at().plusSeconds(60)));
    }
    assertThat(new Coordinators.Past(past.lists(), more).train(CHAMPION))
        .isEqualTo(past.train(CHAMPION));
  }

  @Test
  void theSamePastTeachesTheSameInAnyOrder() {
    var past = new Coordinators(NEAR, 0.5, 13).decideOn(150, CHAMPION);
    var lists = new ArrayList<>(past.lists());
    var decisions = new ArrayList<>(past.decisions());
    Collections.shuffle(lists, new Random(2));
    Collections.shuffle(decisions, new Random(3));

    assertThat(new Coordinators.Past(lists, decisions).train(CHAMPION))
        .isEqualTo(past.train(CHAMPION));
  }

  @Test
  void fewNeedsTeachNothingAndSaySo() {
    var training = new Coordinators(NEAR, 0.5, 17).decideOn(30, CHAMPION).train(CHAMPION);

    assertThat(training.challenger()).isEmpty();
    assertThat(training.comparison().verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void needsAreHeldOutWholeAndNeverTeach() {
    var past = new Coordinators(NEAR, 0.5, 19).decideOn(300, CHAMPION);
    // Held-out needs decided the other way: what is learned must not notice.
    var turned = new ArrayList<Decision>();
    for (var list : past.lists()) {
      if (HeldOut.holds(list.needId())) {
        var last = list.items().getLast();
        turned.add(Coordinators.decision(list, last, Decision.What.OPENED, null));
      }
    }
    var taught =
        past.decisions().stream().filter(decision -> !HeldOut.holds(decision.needId())).toList();
    var other =
        new Coordinators.Past(
                past.lists(), Stream.concat(taught.stream(), turned.stream()).toList())
            .train(CHAMPION);

    assertThat(other.challenger()).isEqualTo(past.train(CHAMPION).challenger());
    assertThat(other.comparison().needs()).isBetween(60, 140);
  }

  @Test
  void whatIsLowerOnHeldOutNeedsIsSaidToBeWorse() {
    var past = new Coordinators(CHAMPION.shares(), 0.5, 23).decideOn(300, CHAMPION);
    var judged = JudgedList.of(past.lists(), past.decisions());
    var distant = new Weights("distant", Map.of(Factor.Name.RESPONSIVENESS, 1.0));

    assertThat(HeldOut.compare(judged, CHAMPION, distant).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(HeldOut.compare(judged, distant, CHAMPION).verdict()).isEqualTo(Verdict.BETTER);
  }

  @Test
  void aDecisionCountsForTheListThatWasSeenBeforeIt() {
    var past = new Coordinators(NEAR, 0.5, 29).decideOn(150, CHAMPION);
    var later =
        past.lists().stream()
            .map(list -> new ShownList(list.needId(), list.at().plusSeconds(3600), reversed(list)))
            .toList();
    var both = Stream.concat(past.lists().stream(), later.stream()).toList();

    assertThat(new Coordinators.Past(both, past.decisions()).train(CHAMPION))
        .isEqualTo(past.train(CHAMPION));
  }

  private static List<ShownList.Item> reversed(ShownList list) {
    int n = list.items().size();
    return list.items().reversed().stream()
        .map(i -> new ShownList.Item(i.seedId(), n + 1 - i.position(), 1, i.values()))
        .toList();
  }
}
