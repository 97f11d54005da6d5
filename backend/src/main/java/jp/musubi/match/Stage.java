package jp.musubi.match;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a match stands (product.md, life cycles). */
@Schema(name = "MatchStage")
public enum Stage {
  PROPOSED,
  APPROVED,
  OFFERED,
  INTRODUCED,
  NDA,
  MEETING,
  EVALUATION,
  DEVELOPMENT,
  TRIAL_USE,
  LAUNCHED,
  DECLINED,
  LAPSED,
  PAUSED,
  TERMINATED;

  /** How far the development has come. */
  @Schema(name = "MatchPhase")
  public enum Phase {
    PROOF_OF_CONCEPT,
    PROTOTYPE,
    VERIFICATION,
    CLINICAL,
    SUBMISSION,
    CLEARED
  }

  private static final Set<Stage> ENDED = EnumSet.of(LAUNCHED, DECLINED, LAPSED, TERMINATED);
  private static final Map<Stage, Set<Stage>> FORWARD = new EnumMap<>(Stage.class);

  static {
    FORWARD.put(PROPOSED, EnumSet.of(APPROVED));
    FORWARD.put(APPROVED, EnumSet.of(OFFERED));
    FORWARD.put(OFFERED, EnumSet.of(INTRODUCED));
    // A site that asks for no confidentiality agreement meets at once.
    FORWARD.put(INTRODUCED, EnumSet.of(NDA, MEETING));
    FORWARD.put(NDA, EnumSet.of(MEETING));
    FORWARD.put(MEETING, EnumSet.of(NDA, EVALUATION));
    FORWARD.put(EVALUATION, EnumSet.of(DEVELOPMENT));
    FORWARD.put(DEVELOPMENT, EnumSet.of(TRIAL_USE));
    FORWARD.put(TRIAL_USE, EnumSet.of(DEVELOPMENT, LAUNCHED));
  }

  /** Stages at which a match is over. */
  static Set<Stage> ended() {
    return ENDED;
  }

  public boolean isOpen() {
    return !ENDED.contains(this);
  }

  /** Whether with this step the sides come closer to knowing each other. */
  boolean leadsToIntroduction() {
    return this == APPROVED || this == OFFERED || this == INTRODUCED;
  }

  /** Whether leaving for this stage ends the match without a product and so needs a reason. */
  boolean needsReason() {
    return this == DECLINED || this == LAPSED || this == TERMINATED || this == PAUSED;
  }

  /** The stages that can follow; a paused match goes back to where it was. */
  Set<Stage> next(Stage pausedFrom) {
    if (!isOpen()) {
      return EnumSet.noneOf(Stage.class);
    }
    var next = EnumSet.of(DECLINED, LAPSED, TERMINATED);
    if (this == PAUSED) {
      next.add(pausedFrom);
    } else {
      next.add(PAUSED);
      next.addAll(FORWARD.getOrDefault(this, Set.of()));
    }
    return next;
  }
}
