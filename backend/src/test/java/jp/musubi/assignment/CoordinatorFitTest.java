package jp.musubi.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.assignment.CoordinatorFit.Obstacle;
import jp.musubi.organization.Coordinator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Why a need would be in good hands with somebody. */
class CoordinatorFitTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final UUID SITE = new UUID(1, 1);
  private static final UUID PERSON = new UUID(2, 2);

  @Test
  void everythingThatSpeaksForSomebodyIsNamedOnceWithItsPoints() {
    var history = new Desk.History(Map.of("surgery", 9), Set.of(PERSON), Set.of(SITE));
    var knowing = desk(1, declared(List.of("surgery"), List.of(), null, null), 0, history);
    assertThat(CoordinatorFit.reasons(need(1, 2), knowing))
        .extracting(Reason::name, Reason::points)
        .containsExactly(
            tuple("DEPARTMENT", 30),
            tuple("EXPERIENCE", 20),
            tuple("PLACE", 10),
            tuple("PROCESS", 10),
            tuple("REGION", 20),
            tuple("SAME_PERSON", 30),
            tuple("WAITING", 66));
  }

  @Test
  void whatIsNotKnownCountsForNothing() {
    var unknown = new Waiting(new UUID(9, 9), SITE, null, null, null, "", Set.of(), 0);
    var desk = desk(1, declared(List.of("surgery"), List.of(), null, null), 0, Desk.History.NONE);
    assertThat(CoordinatorFit.reasons(unknown, desk))
        .extracting(Reason::name)
        .containsExactly("WAITING");
  }

  @Test
  void ownOrganizationOwnSubmissionAndDeclaredConflictsRuleOut() {
    var need = need(1, 0);
    var free = declared(List.of(), List.of(), null, null);
    var colleague =
        new Desk(
            new Coordinator(new UUID(7, 7), SITE, "", List.of(), List.of()),
            free,
            0,
            0,
            Desk.History.NONE);
    var author =
        new Desk(
            new Coordinator(PERSON, new UUID(8, 8), "", List.of(), List.of()),
            free,
            0,
            0,
            Desk.History.NONE);
    var declaring = desk(1, declared(List.of(), List.of(SITE), null, null), 0, Desk.History.NONE);
    assertThat(List.of(colleague, author, declaring))
        .allSatisfy(
            desk ->
                assertThat(CoordinatorFit.obstacle(need, desk, TODAY)).contains(Obstacle.CONFLICT));
  }

  @Test
  void somebodyIsAbsentFromTheFirstToTheLastDay() {
    var away = declared(List.of(), List.of(), TODAY, TODAY.plusDays(2));
    assertThat(IntStream.rangeClosed(-1, 3).mapToObj(d -> away.isAbsentOn(TODAY.plusDays(d))))
        .containsExactly(false, true, true, true, false);
    assertThat(CoordinatorFit.obstacle(need(1, 0), desk(1, away, 0, Desk.History.NONE), TODAY))
        .contains(Obstacle.ABSENT);
  }

  @RepeatedTest(50)
  void aConflictIsNeverAssignedHoweverGoodTheFit(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var needs = IntStream.range(0, 6).mapToObj(i -> need(i, random.nextInt(400))).toList();
    var history = new Desk.History(Map.of("surgery", 50), Set.of(PERSON), Set.of(SITE));
    var desks =
        List.of(
            desk(1, declared(List.of("surgery"), List.of(SITE), null, null), 0, history),
            desk(
                2,
                declared(List.of(), List.of(), null, null),
                random.nextInt(4),
                Desk.History.NONE));
    var allocation = MinimumCostAllocation.of(ProposeCoordinators.problem(needs, desks, TODAY));
    assertThat(allocation.pairings())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.agent()).isEqualTo(new UUID(3, 2).toString()));
  }

  /** With one free place, the fit decides only among those that came within forty days. */
  @RepeatedTest(50)
  void whatHasWaitedFortyDaysLongerIsNeverPassedOver(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var old = new Waiting(new UUID(9, 1), new UUID(9, 9), null, null, null, "", Set.of(), 41);
    var needs = new ArrayList<>(List.of(old));
    for (int i = 0; i < 5; i++) {
      needs.add(need(i, random.nextInt(1)));
    }
    var history = new Desk.History(Map.of("surgery", 50), Set.of(PERSON), Set.of(SITE));
    var desk = desk(1, declared(List.of("surgery"), List.of(), null, null), 5, history);
    var allocation =
        MinimumCostAllocation.of(ProposeCoordinators.problem(needs, List.of(desk), TODAY));
    assertThat(allocation.pairings()).hasSize(1);
    assertThat(allocation.pairings().getFirst().job()).isEqualTo(old.id().toString());
  }

  @Test
  void whoeverIsOverloadedGetsANeedOnceItHasWaitedLongEnough() {
    var desk =
        new Desk(
            new Coordinator(new UUID(3, 1), new UUID(4, 1), "", List.of(), List.of()),
            new Declared(List.of(), List.of(), List.of(), List.of(), List.of(), 2, 50, null, null),
            0,
            9,
            Desk.History.NONE);
    var given =
        IntStream.of(0, 10, 20, 30)
            .mapToObj(
                days ->
                    MinimumCostAllocation.of(
                            ProposeCoordinators.problem(
                                List.of(need(1, days)), List.of(desk), TODAY))
                        .pairings()
                        .size());
    // Ten in all where two are usual cost 10 + 8 x 15; waiting is worth 60 and 3 a day.
    assertThat(given).containsExactly(0, 0, 0, 1);
  }

  private static Waiting need(int number, int days) {
    return new Waiting(
        new UUID(5, number), SITE, PERSON, "surgery", "ward", "02", Set.of("molding"), days);
  }

  private static Declared declared(
      List<String> departments,
      List<UUID> conflicts,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return new Declared(
        departments,
        List.of("ward"),
        List.of("molding"),
        List.of("02"),
        conflicts,
        4,
        6,
        from,
        until);
  }

  private static Desk desk(int number, Declared declared, int load, Desk.History history) {
    var coordinator =
        new Coordinator(new UUID(3, number), new UUID(4, number), "", List.of(), List.of());
    return new Desk(coordinator, declared, 0, load, history);
  }
}
