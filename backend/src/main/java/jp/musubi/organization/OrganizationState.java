package jp.musubi.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an organization stands in its life cycle, and where it can go from there. */
public enum OrganizationState {
  REGISTERED,
  /** A coordinator has checked who it is; its members read at VETTED. */
  VERIFIED,
  /** Verified once, but unconfirmed for too long. */
  STALE,
  /** Out of sight of others until a coordinator reinstates it. */
  SUSPENDED,
  /** For good. */
  CLOSED;

  private static final Set<OrganizationState> HIDDEN = EnumSet.of(SUSPENDED, CLOSED);

  /** States in which only its members and coordinators know of it. */
  static List<OrganizationState> hidden() {
    return List.copyOf(HIDDEN);
  }

  public boolean isHidden() {
    return HIDDEN.contains(this);
  }

  boolean leadsTo(OrganizationState to) {
    return switch (this) {
      case REGISTERED -> to == VERIFIED || to == SUSPENDED || to == CLOSED;
      case VERIFIED -> to == STALE || to == SUSPENDED || to == CLOSED;
      case STALE -> to == VERIFIED || to == SUSPENDED || to == CLOSED;
      case SUSPENDED -> to == VERIFIED || to == CLOSED;
      case CLOSED -> false;
    };
  }

  /** Taking an organization out of sight needs a reason. */
  boolean needsReason() {
    return isHidden();
  }
}
