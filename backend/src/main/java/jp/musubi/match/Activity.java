package jp.musubi.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened in a match; never changed afterwards. */
@Entity
@Table(name = "match_activity")
public class Activity {
  /** What happened. */
  @Schema(name = "ActivityKind")
  public enum Kind {
    NOTE,
    CALL,
    MEETING,
    MAIL,
    STAGE_CHANGE,
    DECISION,
    NEXT_ACTION,
    OUTCOME
  }

  @Id private UUID id;
  private UUID matchId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;
  private boolean shared;
  private Instant occurredAt;
  private String actorName;
  private @Nullable UUID memberId;
  private @Nullable String fromStage;
  private @Nullable String toStage;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected Activity() {}

  /**
   * @param shared whether the participants see it, too, and not only coordinators
   */
  public static Activity of(
      UUID matchId, Kind kind, String text, boolean shared, Actor actor, Instant occurredAt) {
    var activity = new Activity();
    activity.id = Ids.next();
    activity.matchId = matchId;
    activity.kind = kind;
    activity.text = text;
    activity.shared = shared;
    activity.occurredAt = occurredAt;
    activity.actorName = actor.displayName();
    activity.memberId = actor.memberId().orElse(null);
    return activity;
  }

  static Activity moved(MatchMoved move, MoveMatch wish, Actor actor) {
    var text = wish.comment() == null ? "" : wish.comment();
    var activity = of(move.aggregateId(), Kind.STAGE_CHANGE, text, false, actor, move.occurredAt());
    activity.fromStage = move.from().name();
    activity.toStage = move.to().name();
    activity.reason = wish.reason();
    return activity;
  }

  UUID id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  boolean isShared() {
    return shared;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  String actorName() {
    return actorName;
  }

  @Nullable String fromStage() {
    return fromStage;
  }

  @Nullable String toStage() {
    return toStage;
  }

  @Nullable String reason() {
    return reason;
  }
}
