package jp.musubi.match;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A team that a coordinator opened for a need and tracks to the market. While it is open it has one
 * coordinator, a next action and a due date.
 */
@Entity
public class Match {
  @Id private UUID id;
  @Version private long version;
  private UUID needId;
  private UUID needOrganizationId;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  private Stage.@Nullable Phase phase;

  private @Nullable UUID coordinatorId;

  @OneToMany(mappedBy = "match", cascade = CascadeType.ALL)
  @OrderBy("id")
  @BatchSize(size = 100)
  private List<Participant> participants = new ArrayList<>();

  @AttributeOverride(name = "text", column = @Column(name = "next_action_text"))
  @AttributeOverride(name = "dueOn", column = @Column(name = "next_action_due_on"))
  private @Nullable NextAction nextAction;

  private @Nullable Pause pause;
  private Conflicts conflicts;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Nda nda;

  private @Nullable Double scoreAtOpening;
  private @Nullable String modelVersion;
  private boolean demo;
  private Instant openedAt;
  private @Nullable Instant offeredAt;
  private @Nullable Instant introducedAt;
  private Instant stageSince;
  private Instant updatedAt;

  private SidesChange sides;

  @SuppressWarnings("NullAway.Init")
  protected Match() {}

  /** Opens a match for a need of an organization. */
  public static Match propose(
      UUID needId, UUID needOrganizationId, Actor coordinator, NextAction next, Instant now) {
    var match = new Match();
    match.id = Ids.next();
    match.needId = needId;
    match.needOrganizationId = needOrganizationId;
    match.stage = Stage.PROPOSED;
    match.coordinatorId = coordinator.memberId().orElse(null);
    match.conflicts = Conflicts.none();
    match.openedAt = now;
    match.stageSince = now;
    match.updatedAt = now;
    match.sides = new SidesChange(0, now);
    match.plan(next);
    match.participants.add(Participant.of(match, needOrganizationId, null, MatchRole.NEED_OWNER));
    return match;
  }

  void scored(double score, String model) {
    scoreAtOpening = score;
    modelVersion = model;
  }

  public void markAsDemo() {
    demo = true;
  }

  public void join(UUID organizationId, @Nullable UUID seedId, MatchRole role) {
    participants.add(Participant.of(this, organizationId, seedId, role));
  }

  /** Whether the seed has this role already; one seed may take several. */
  boolean has(UUID seedId, MatchRole role) {
    return participants.stream()
        .anyMatch(p -> p.role() == role && p.seedId().filter(seedId::equals).isPresent());
  }

  boolean has(UUID organization) {
    return participants.stream().anyMatch(p -> p.organizationId().equals(organization));
  }

  /** Takes a step; what it needs first is told by the refusal. */
  MatchMoved move(MoveMatch wish, NextAction next, Instant now) {
    var from = stage;
    var to = wish.to();
    // Within development only the phase goes on.
    var phaseOnly = to == Stage.DEVELOPMENT && from == to && wish.phase() != null;
    if (!phaseOnly && !steps().contains(to)) {
      throw DomainException.illegalTransition(from, to);
    }
    if (to.needsReason() && (wish.reason() == null || wish.reason().isBlank())) {
      throw new DomainException(
          Kind.INVALID,
          "reason-required",
          Map.of(),
          List.of(DomainException.Fault.of("reason", "required")));
    }
    guard(to);
    pause = to == Stage.PAUSED ? Pause.of(wish, from, now) : null;
    stage = to;
    phase = to == Stage.DEVELOPMENT ? phase(wish) : phase;
    if (to.isOpen()) {
      plan(next);
    } else {
      nextAction = null;
    }
    if (!phaseOnly) {
      stageSince = now;
    }
    if (to == Stage.OFFERED && offeredAt == null) {
      offeredAt = now;
    }
    if (to == Stage.INTRODUCED && introducedAt == null) {
      introducedAt = now;
    }
    tell(now);
    return new MatchMoved(Ids.next(), id, needId, from, to, now);
  }

  private Stage.Phase phase(MoveMatch wish) {
    return wish.phase() != null
        ? wish.phase()
        : phase == null ? Stage.Phase.PROOF_OF_CONCEPT : phase;
  }

  private void guard(Stage to) {
    if (to.leadsToIntroduction() && conflicts.anyOpen()) {
      throw new DomainException(Kind.CONFLICT, "open-conflict");
    }
    if (to == Stage.INTRODUCED
        && stage == Stage.OFFERED
        && participants.stream().anyMatch(p -> p.decision() != Participant.Decision.ACCEPTED)) {
      throw new DomainException(Kind.CONFLICT, "not-all-accepted");
    }
  }

  public void plan(NextAction next) {
    requireOpen();
    nextAction = next;
  }

  void touch(Instant now) {
    updatedAt = now;
  }

  /** Something was changed that the sides see, too. */
  private void tell(Instant now) {
    updatedAt = now;
    sides = sides.next(now);
  }

  void handOver(UUID coordinator, Instant now) {
    requireOpen();
    if (conflicts.recused().contains(coordinator)) {
      throw DomainException.invalid("coordinatorId", "recused");
    }
    coordinatorId = coordinator;
    tell(now);
  }

  /** Records whether a side accepts the introduction. */
  public void decide(UUID participantId, boolean accept, @Nullable String reason, Instant now) {
    if (stage != Stage.OFFERED) {
      throw new DomainException(Kind.CONFLICT, "match-not-offered");
    }
    participant(participantId).decide(accept, reason, now);
    tell(now);
  }

  public void declare(Conflict conflict, Instant now) {
    requireOpen();
    conflicts = conflicts.with(conflict);
    updatedAt = now;
  }

  public void settle(UUID conflictId, Conflict.Status how, String why, Actor actor, Instant now) {
    requireOpen();
    if (how == Conflict.Status.WAIVED && !mayWaive(conflicts.one(conflictId), actor)) {
      throw new DomainException(Kind.CONFLICT, "own-conflict");
    }
    conflicts = conflicts.settled(conflictId, how, why, actor.memberId().orElse(null));
    updatedAt = now;
  }

  /** Nobody finds harmless what concerns themselves, their house, or a match they want to go on. */
  boolean mayWaive(Conflict conflict, Actor actor) {
    return actor
            .memberId()
            .filter(me -> me.equals(conflict.memberId()) || me.equals(coordinatorId))
            .isEmpty()
        && Stream.of(conflict.organizationId(), conflict.holderId())
            .filter(Objects::nonNull)
            .noneMatch(actor::actsFor);
  }

  public void sign(Nda agreement, Instant now) {
    requireOpen();
    nda = agreement;
    tell(now);
  }

  private void requireOpen() {
    if (!stage.isOpen()) {
      throw new DomainException(Kind.CONFLICT, "match-not-open");
    }
  }

  Participant participant(UUID participantId) {
    return participants.stream()
        .filter(p -> p.id().equals(participantId))
        .findFirst()
        .orElseThrow(DomainException::notFound);
  }

  /**
   * Whether the actor may know of it: coordinators who were not recused, participants once it was
   * offered to them.
   */
  boolean isVisibleTo(Actor actor) {
    return actor.coordinates()
        ? !conflicts.recuse(actor)
        : (offeredAt != null
            && participants.stream().anyMatch(p -> actor.actsFor(p.organizationId())));
  }

  /** Whether the sides were made known to each other, whatever became of it. */
  boolean wasIntroduced() {
    return introducedAt != null;
  }

  Set<Stage> steps() {
    return stage.next(pause == null ? Stage.PROPOSED : pause.pausedFrom());
  }

  Set<Stage> stepsFor(Actor actor) {
    return actor.coordinates() ? steps() : EnumSet.noneOf(Stage.class);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** The version as the reader knows it, from which a change of theirs starts. */
  long version(Actor reader) {
    return reader.coordinates() ? version : sides.sidesVersion();
  }

  public UUID needId() {
    return needId;
  }

  UUID needOrganizationId() {
    return needOrganizationId;
  }

  public Stage stage() {
    return stage;
  }

  Optional<Stage.Phase> phase() {
    return Optional.ofNullable(phase);
  }

  Optional<UUID> coordinatorId() {
    return Optional.ofNullable(coordinatorId);
  }

  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  public Optional<NextAction> nextAction() {
    return Optional.ofNullable(nextAction);
  }

  boolean isOverdue(LocalDate today) {
    return stage.isOpen() && nextAction != null && nextAction.dueOn().isBefore(today);
  }

  Optional<LocalDate> pausedUntil() {
    return Optional.ofNullable(pause).map(Pause::pausedUntil);
  }

  List<Conflict> conflicts() {
    return conflicts.conflicts();
  }

  Conflict conflict(UUID conflictId) {
    return conflicts.one(conflictId);
  }

  Optional<Nda> nda() {
    return Optional.ofNullable(nda);
  }

  Optional<Double> scoreAtOpening() {
    return Optional.ofNullable(scoreAtOpening);
  }

  Optional<String> modelVersion() {
    return Optional.ofNullable(modelVersion);
  }

  boolean isDemo() {
    return demo;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant stageSince() {
    return stageSince;
  }

  Instant updatedAt(Actor reader) {
    return reader.coordinates() ? updatedAt : sides.sidesUpdatedAt();
  }
}
