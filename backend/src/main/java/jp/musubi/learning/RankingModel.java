package jp.musubi.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.Weights;
import jp.musubi.matching.learning.Comparison;
import jp.musubi.matching.learning.Training;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Weights of the ranking, where they came from, and whether they are in force. */
@Entity
class RankingModel {
  /** Where the weights came from. */
  @Schema(name = "ModelOrigin")
  enum Origin {
    SHIPPED,
    LEARNED
  }

  /** What part the model plays. */
  @Schema(name = "ModelState")
  enum State {
    CHALLENGER,
    CHAMPION,
    RETIRED
  }

  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Enumerated(EnumType.STRING)
  private State state;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Double> shares;

  private @Nullable String parent;
  private int taughtBy;
  private int pairs;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Comparison comparison;

  private Instant createdAt;
  private @Nullable Instant promotedAt;
  private @Nullable UUID promotedBy;
  private @Nullable String reason;
  private @Nullable String comment;

  @SuppressWarnings("NullAway.Init")
  protected RankingModel() {}

  private static RankingModel of(Weights weights, Origin origin, State state, Instant now) {
    var model = new RankingModel();
    model.id = Ids.next();
    model.name = weights.version();
    model.origin = origin;
    model.state = state;
    model.shares = Shares.codes(weights.shares());
    model.createdAt = now;
    return model;
  }

  /** What the product came with. */
  static RankingModel shipped(Weights weights, State state, Instant now) {
    return of(weights, Origin.SHIPPED, state, now);
  }

  /** What was learned, and what it was compared with. */
  static RankingModel learned(Weights weights, Training training, String parent, Instant now) {
    var model = of(weights, Origin.LEARNED, State.CHALLENGER, now);
    model.parent = parent;
    model.taughtBy = training.taughtBy();
    model.pairs = training.pairs();
    model.comparison = training.comparison();
    return model;
  }

  /** Puts it in force; the one before is retired by the caller, in the same transaction. */
  ModelMoved promote(MoveModel wish, Actor actor, Instant now) {
    checkPromotable(wish);
    var moved = new ModelMoved(Ids.next(), id, state, State.CHAMPION, now);
    state = State.CHAMPION;
    promotedAt = now;
    promotedBy = actor.memberId().orElse(null);
    reason = wish.reason();
    comment = wish.comment();
    return moved;
  }

  void checkPromotable(MoveModel wish) {
    if (wish.to() != State.CHAMPION || state == State.CHAMPION) {
      throw DomainException.illegalTransition(state, wish.to());
    }
  }

  ModelMoved retire(Instant now) {
    var moved = new ModelMoved(Ids.next(), id, state, State.RETIRED, now);
    state = State.RETIRED;
    return moved;
  }

  /** Whether held-out decisions spoke for it, against the one that is in force now. */
  boolean isShownBetterThan(RankingModel inForce) {
    return comparison != null
        && comparison.verdict() == Comparison.Verdict.BETTER
        && inForce.name.equals(parent);
  }

  Weights weights() {
    return new Weights(name, Shares.named(shares));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  Origin origin() {
    return origin;
  }

  State state() {
    return state;
  }

  Map<String, Double> shares() {
    return Shares.codes(Shares.named(shares));
  }

  Optional<String> parent() {
    return Optional.ofNullable(parent);
  }

  int taughtBy() {
    return taughtBy;
  }

  int pairs() {
    return pairs;
  }

  Optional<Comparison> comparison() {
    return Optional.ofNullable(comparison);
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> promotedAt() {
    return Optional.ofNullable(promotedAt);
  }

  Optional<UUID> promotedBy() {
    return Optional.ofNullable(promotedBy);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  Optional<String> comment() {
    return Optional.ofNullable(comment);
  }
}
