package jp.musubi.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * When what readers of each level may know of a record last changed. A single time for all would
 * tell everyone that something was changed that they may not know.
 */
@Embeddable
record Changes(
    Instant changedForPublic,
    Instant changedForMembers,
    Instant changedForVetted,
    Instant changedForCounterpart,
    Instant changedForNda) {

  static Changes forAll(Instant now) {
    return new Changes(now, now, now, now, now);
  }

  /** Now for the levels that see a change. */
  Changes seen(Predicate<Level> changed, Instant now) {
    return new Changes(
        changed.test(Level.PUBLIC) ? now : changedForPublic,
        changed.test(Level.MEMBERS) ? now : changedForMembers,
        changed.test(Level.VETTED) ? now : changedForVetted,
        changed.test(Level.COUNTERPART) ? now : changedForCounterpart,
        changed.test(Level.NDA) ? now : changedForNda);
  }

  /**
   * @param full for those who see all
   */
  Instant at(Clearance clearance, Instant full) {
    var until = clearance.until();
    if (clearance.level() == Level.NDA && until != null && changedForNda.isAfter(until)) {
      // That it went on changing after the agreement is not theirs to know.
      return changedForCounterpart.isAfter(until) ? changedForCounterpart : until;
    }
    return switch (clearance.level()) {
      case PUBLIC -> changedForPublic;
      case MEMBERS -> changedForMembers;
      case VETTED -> changedForVetted;
      case COUNTERPART -> changedForCounterpart;
      case NDA -> changedForNda;
      case COORDINATORS -> full;
    };
  }
}
