package jp.musubi.need;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.identity.LifeCycle;
import jp.musubi.identity.LifeCycle.Mover;

/** Where a need stands, and who may move it where (product.md, life cycles). */
public enum NeedState {
  DRAFT,
  SUBMITTED,
  IN_TRIAGE,
  NEEDS_INFO,
  ON_HOLD,
  REJECTED,
  MERGED,
  PUBLISHED,
  IN_COLLABORATION,
  SOLVED,
  SOLVED_WITHOUT_DEVICE,
  CLOSED_NO_PARTNER,
  WITHDRAWN,
  EXPIRED;

  private static final Set<NeedState> OPEN_TO_READERS =
      EnumSet.of(PUBLISHED, IN_COLLABORATION, SOLVED, SOLVED_WITHOUT_DEVICE, CLOSED_NO_PARTNER);
  private static final Set<NeedState> IN_TRIAGE_STATES =
      EnumSet.of(SUBMITTED, IN_TRIAGE, NEEDS_INFO, ON_HOLD);
  private static final LifeCycle<NeedState> LIFE =
      LifeCycle.of(NeedState.class)
          .reasoned(REJECTED)
          .step(DRAFT, SUBMITTED, Mover.OWNER)
          .step(SUBMITTED, IN_TRIAGE, Mover.COORDINATOR)
          .step(IN_TRIAGE, NEEDS_INFO, Mover.COORDINATOR)
          .step(NEEDS_INFO, IN_TRIAGE, Mover.EITHER)
          .step(IN_TRIAGE, ON_HOLD, Mover.COORDINATOR)
          .step(ON_HOLD, IN_TRIAGE, Mover.COORDINATOR)
          .step(IN_TRIAGE, PUBLISHED, Mover.COORDINATOR)
          .step(PUBLISHED, IN_COLLABORATION, Mover.COORDINATOR)
          .step(IN_COLLABORATION, PUBLISHED, Mover.COORDINATOR)
          .step(PUBLISHED, EXPIRED, Mover.SYSTEM)
          .step(EXPIRED, PUBLISHED, Mover.EITHER);

  static {
    for (var inTriage : EnumSet.of(IN_TRIAGE, NEEDS_INFO, ON_HOLD)) {
      LIFE.step(inTriage, REJECTED, Mover.COORDINATOR).step(inTriage, MERGED, Mover.COORDINATOR);
    }
    for (var open : EnumSet.of(PUBLISHED, IN_COLLABORATION)) {
      LIFE.step(open, SOLVED, Mover.COORDINATOR)
          .step(open, SOLVED_WITHOUT_DEVICE, Mover.COORDINATOR)
          .step(open, CLOSED_NO_PARTNER, Mover.COORDINATOR);
    }
    for (var alive :
        EnumSet.of(DRAFT, SUBMITTED, IN_TRIAGE, NEEDS_INFO, ON_HOLD, PUBLISHED, IN_COLLABORATION)) {
      LIFE.step(alive, WITHDRAWN, Mover.OWNER);
    }
  }

  static LifeCycle<NeedState> life() {
    return LIFE;
  }

  /** Whether others than owner and coordinators may know of a need in this state. */
  public boolean isOpenToReaders() {
    return OPEN_TO_READERS.contains(this);
  }

  /** Whether it makes sense to look for partners: also before it is published, to prepare it. */
  boolean canBeMatched() {
    return switch (this) {
      case DRAFT, SUBMITTED, IN_TRIAGE, NEEDS_INFO, ON_HOLD, PUBLISHED, IN_COLLABORATION -> true;
      default -> false;
    };
  }

  /** Whether it waits for a coordinator to do something before it can be published. */
  public boolean isInTriage() {
    return IN_TRIAGE_STATES.contains(this);
  }

  /** Whether somebody must be responsible for what becomes of it. */
  boolean isInHands() {
    return isInTriage() || isOpenToMatches();
  }

  /** Whether a match can be opened for it. */
  public boolean isOpenToMatches() {
    return matched().contains(this);
  }

  /** Those of needs for which a match can be opened. */
  public static Set<NeedState> matched() {
    return EnumSet.of(PUBLISHED, IN_COLLABORATION);
  }

  static Set<NeedState> inTriage() {
    return EnumSet.copyOf(IN_TRIAGE_STATES);
  }

  static Set<NeedState> openToReaders() {
    return EnumSet.copyOf(OPEN_TO_READERS);
  }
}
