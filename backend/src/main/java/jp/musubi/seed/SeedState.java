package jp.musubi.seed;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.identity.LifeCycle;
import jp.musubi.identity.LifeCycle.Mover;

/** Where a seed stands, and who may move it where (product.md, life cycles). */
public enum SeedState {
  DRAFT,
  SUBMITTED,
  IN_REVIEW,
  NEEDS_INFO,
  PUBLISHED,
  /** Promised to somebody for now; can come back. */
  RESERVED,
  LICENSED,
  /** No capacity left for now; can come back. */
  EXHAUSTED,
  WITHDRAWN,
  EXPIRED;

  private static final Set<SeedState> OPEN_TO_READERS =
      EnumSet.of(PUBLISHED, RESERVED, LICENSED, EXHAUSTED);
  private static final LifeCycle<SeedState> LIFE =
      LifeCycle.of(SeedState.class)
          .step(DRAFT, SUBMITTED, Mover.OWNER)
          .step(SUBMITTED, IN_REVIEW, Mover.COORDINATOR)
          .step(IN_REVIEW, NEEDS_INFO, Mover.COORDINATOR)
          .step(NEEDS_INFO, IN_REVIEW, Mover.EITHER)
          .step(IN_REVIEW, PUBLISHED, Mover.COORDINATOR)
          .step(PUBLISHED, RESERVED, Mover.EITHER)
          .step(RESERVED, PUBLISHED, Mover.EITHER)
          .step(EXHAUSTED, PUBLISHED, Mover.EITHER)
          .step(PUBLISHED, EXPIRED, Mover.SYSTEM)
          .step(EXPIRED, PUBLISHED, Mover.EITHER);

  static {
    for (var offered : EnumSet.of(PUBLISHED, RESERVED)) {
      LIFE.step(offered, LICENSED, Mover.EITHER).step(offered, EXHAUSTED, Mover.EITHER);
    }
    for (var alive :
        EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, NEEDS_INFO, PUBLISHED, RESERVED, EXHAUSTED)) {
      LIFE.step(alive, WITHDRAWN, Mover.OWNER);
    }
  }

  static LifeCycle<SeedState> life() {
    return LIFE;
  }

  /** Whether others than owner and coordinators may know of a seed in this state. */
  public boolean isOpenToReaders() {
    return OPEN_TO_READERS.contains(this);
  }

  /** Whether it can still be had. */
  public boolean isOpenToMatches() {
    return this == PUBLISHED;
  }

  /** Whether it makes sense to look for needs: also before it is published, to prepare it. */
  boolean canBeMatched() {
    return switch (this) {
      case DRAFT, SUBMITTED, IN_REVIEW, NEEDS_INFO, PUBLISHED, RESERVED -> true;
      default -> false;
    };
  }

  static Set<SeedState> openToReaders() {
    return EnumSet.copyOf(OPEN_TO_READERS);
  }
}
