package jp.musubi.assignment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.musubi.organization.Coordinator;

/**
 * A coordinator as work is shared out: what they declared, carry and have handled.
 *
 * @param tag version of the profile
 * @param load needs in triage and open matches
 */
record Desk(Coordinator coordinator, Declared declared, long tag, int load, History history) {
  /**
   * What somebody has handled before.
   *
   * @param departments how many needs of each
   * @param people whose needs; {@code sites}: needs of which organizations
   */
  record History(Map<String, Integer> departments, Set<UUID> people, Set<UUID> sites) {
    static final History NONE = new History(Map.of(), Set.of(), Set.of());
  }

  UUID id() {
    return coordinator.id();
  }

  boolean isFull() {
    return load >= declared.mostLoad();
  }

  boolean isAbsentOn(LocalDate day) {
    return declared.isAbsentOn(day);
  }

  /** Own organization, own submission, or declared. */
  boolean isInConflictWith(Waiting need) {
    return coordinator.organizationId().equals(need.organizationId())
        || coordinator.id().equals(need.submitterId())
        || declared.conflicts().contains(need.organizationId());
  }

  Desk withOneMore() {
    return new Desk(coordinator, declared, tag, load + 1, history);
  }
}
