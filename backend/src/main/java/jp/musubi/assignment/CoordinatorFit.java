package jp.musubi.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Why a need would be in good hands with a coordinator, or why it may not go there. The points are
 * judgement (ADR 014).
 */
final class CoordinatorFit {
  static final int DEPARTMENT = 30;
  static final int PLACE = 10;
  static final int PROCESS = 10;
  static final int EXPERIENCE_EACH = 4;
  static final int EXPERIENCE_MOST = 20;
  static final int REGION = 20;
  static final int SAME_PERSON = 30;
  static final int SAME_SITE = 20;
  static final int WAITING = 60;

  /** With this, 40 days of waiting outweigh all other parts together. */
  static final int WAITING_EACH_DAY = 3;

  static final int WAITING_MOST_DAYS = 3650;
  static final LoadCost LOAD = new LoadCost(10, 15);

  /** Why somebody could not be given a need. */
  enum Obstacle {
    NOT_A_COORDINATOR,
    CONFLICT,
    ABSENT,
    FULL,
    OVERLOADED
  }

  private CoordinatorFit() {}

  /** What rules the pair out, whatever the load. */
  static Optional<Obstacle> obstacle(Waiting need, Desk desk, LocalDate today) {
    if (desk.isInConflictWith(need)) {
      return Optional.of(Obstacle.CONFLICT);
    }
    return desk.isAbsentOn(today) ? Optional.of(Obstacle.ABSENT) : Optional.empty();
  }

  /** The summands but that of the load; nothing unknown counts. */
  static List<Reason> reasons(Waiting need, Desk desk) {
    var reasons = new ArrayList<Reason>();
    var declared = desk.declared();
    var history = desk.history();
    if (need.department() != null) {
      var detail = Map.of("department", need.department());
      if (declared.departments().contains(need.department())) {
        reasons.add(new Reason("DEPARTMENT", DEPARTMENT, detail));
      }
      int handled = history.departments().getOrDefault(need.department(), 0);
      if (handled > 0) {
        var points = Math.min(EXPERIENCE_MOST, handled * EXPERIENCE_EACH);
        var counted = Map.of("department", need.department(), "count", String.valueOf(handled));
        reasons.add(new Reason("EXPERIENCE", points, counted));
      }
    }
    if (need.place() != null && declared.places().contains(need.place())) {
      reasons.add(new Reason("PLACE", PLACE, Map.of("place", need.place())));
    }
    var processes = new TreeSet<>(need.processes());
    processes.retainAll(declared.processes());
    if (!processes.isEmpty()) {
      reasons.add(new Reason("PROCESS", PROCESS, Map.of("process", processes.getFirst())));
    }
    if (declared.regions().contains(need.prefecture())) {
      reasons.add(new Reason("REGION", REGION, Map.of("region", need.prefecture())));
    }
    if (need.submitterId() != null && history.people().contains(need.submitterId())) {
      reasons.add(Reason.of("SAME_PERSON", SAME_PERSON));
    } else if (history.sites().contains(need.organizationId())) {
      reasons.add(Reason.of("SAME_SITE", SAME_SITE));
    }
    var days = Math.clamp(need.days(), 0, WAITING_MOST_DAYS);
    var waited = Map.of("days", String.valueOf(need.days()));
    reasons.add(new Reason("WAITING", WAITING + WAITING_EACH_DAY * days, waited));
    return List.copyOf(reasons);
  }
}
