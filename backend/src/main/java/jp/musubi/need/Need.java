package jp.musubi.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Disclosure;
import jp.musubi.matching.DeviceClass;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A problem at a clinical or care site, from draft to solution. Every verb checks that it may be
 * done now and by this actor, and returns the news of it.
 */
@Entity
public class Need {
  /** How long a published need stays open before its owner must renew it. */
  static final Duration VALIDITY = Duration.ofDays(365);

  public enum Source {
    FORM,
    EVENT,
    SURVEY,
    PARTNER_SITE,
    IMPORT
  }

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private NeedState state;

  private UUID organizationId;
  private @Nullable UUID submitterId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @JdbcTypeCode(SqlTypes.JSON)
  private NeedContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  private Disclosure disclosure;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Rubric rubric;

  private @Nullable UUID reviewerId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Question> questions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PersonalData.Warning> warnings;

  // Lifted from the content, to filter and sort by.
  private String title;
  private @Nullable String department;
  private @Nullable String place;
  private @Nullable String profession;

  @Enumerated(EnumType.STRING)
  private @Nullable DeviceClass deviceClass;

  private @Nullable UUID mergedInto;
  private int corroborationCount;
  private boolean demo;
  private @Nullable Instant publishedAt;
  private @Nullable Instant validUntil;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Need() {}

  /** Starts a draft for the actor's organization. */
  static Need draft(
      NeedContent content,
      @Nullable DeviceClass deviceClass,
      Source source,
      UUID organizationId,
      @Nullable UUID submitterId,
      Instant now) {
    var need = new Need();
    need.id = Ids.next();
    need.state = NeedState.DRAFT;
    need.organizationId = organizationId;
    need.submitterId = submitterId;
    need.source = source;
    need.disclosure = NeedGroups.DEFAULT;
    need.questions = List.of();
    need.warnings = List.of();
    need.createdAt = now;
    need.write(content, deviceClass, now);
    return need;
  }

  /** Marks what belongs to the demonstration and not to anybody's work. */
  public void markAsDemo() {
    demo = true;
  }

  /** Changes the content; owners while they prepare it, coordinators while they complete it. */
  public NeedRevised revise(
      NeedContent changed, @Nullable DeviceClass deviceClass, Actor actor, Instant now) {
    if (!isEditableBy(actor)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    write(changed, deviceClass, now);
    return revised(now);
  }

  /** Whether the actor may change the content in the present state. */
  boolean isEditableBy(Actor actor) {
    return switch (state) {
      case DRAFT -> isOwnedBy(actor);
      case SUBMITTED, NEEDS_INFO -> isOwnedBy(actor) || actor.coordinates();
      case IN_TRIAGE, ON_HOLD, PUBLISHED -> actor.coordinates();
      default -> false;
    };
  }

  private void write(NeedContent changed, @Nullable DeviceClass derived, Instant now) {
    content = changed;
    disclosure = disclosure.with(changed.disclosure());
    warnings = PersonalData.find(changed, warnings);
    title = changed.title();
    department = changed.department();
    place = changed.place();
    profession = changed.profession();
    deviceClass = derived;
    updatedAt = now;
  }

  /** Takes a step of the life cycle. */
  public NeedMoved move(MoveNeed wish, Actor actor, Instant now) {
    var from = state;
    var mover = from.steps().get(wish.to());
    if (mover == null) {
      throw DomainException.illegalTransition(from, wish.to());
    }
    if (!mover.isMet(isOwnedBy(actor), actor)) {
      throw DomainException.forbidden();
    }
    if (wish.to().needsReason() && wish.reason() == null) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "reason-required",
          Map.of(),
          List.of(DomainException.Fault.of("reason", "required")));
    }
    prepare(wish, actor, now);
    state = wish.to();
    updatedAt = now;
    return new NeedMoved(Ids.next(), id, from, state, now);
  }

  private void prepare(MoveNeed wish, Actor actor, Instant now) {
    switch (wish.to()) {
      case SUBMITTED -> NeedGuard.submittable(content);
      case NEEDS_INFO -> questions = with(new Question(comment(wish), now, null));
      case IN_TRIAGE -> {
        if (state == NeedState.NEEDS_INFO && !actor.coordinates()) {
          answer(comment(wish));
        }
      }
      case MERGED -> {
        if (wish.mergedInto() == null || wish.mergedInto().equals(id)) {
          throw DomainException.invalid("mergedInto", "required");
        }
        mergedInto = wish.mergedInto();
      }
      case PUBLISHED -> publish(actor, now);
      default -> {}
    }
  }

  private void publish(Actor actor, Instant now) {
    if (state != NeedState.IN_COLLABORATION) {
      var renewal = state == NeedState.EXPIRED;
      if (!renewal && actor.memberId().isPresent() && actor.memberId().get().equals(submitterId)) {
        throw new DomainException(DomainException.Kind.CONFLICT, "own-submission");
      }
      NeedGuard.publishable(content, rubric, warnings);
      validUntil = now.plus(VALIDITY);
    }
    publishedAt = publishedAt == null ? now : publishedAt;
  }

  private static String comment(MoveNeed wish) {
    if (wish.comment() == null || wish.comment().isBlank()) {
      throw DomainException.invalid("comment", "comment-required");
    }
    return wish.comment();
  }

  private List<Question> with(Question question) {
    return Stream.concat(questions.stream(), Stream.of(question)).toList();
  }

  private void answer(String reply) {
    var answered = new ArrayList<>(questions);
    for (int i = 0; i < answered.size(); i++) {
      if (answered.get(i).answer() == null) {
        answered.set(i, answered.get(i).answered(reply));
      }
    }
    questions = List.copyOf(answered);
  }

  /** Scores the need; a second score replaces the first. */
  NeedRevised score(Rubric scores, Actor reviewer, Instant now) {
    if (reviewer.memberId().isPresent() && reviewer.memberId().get().equals(submitterId)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "own-submission");
    }
    if (state != NeedState.IN_TRIAGE && state != NeedState.ON_HOLD) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    rubric = scores;
    reviewerId = reviewer.memberId().orElse(null);
    updatedAt = now;
    return revised(now);
  }

  /** Somebody has looked at a passage that seemed to be personal data and found it harmless. */
  NeedRevised settleWarnings(String field, Actor actor, Instant now) {
    if (!isOwnedBy(actor) && !actor.coordinates()) {
      throw DomainException.forbidden();
    }
    if (warnings.stream().noneMatch(warning -> warning.field().equals(field))) {
      throw DomainException.notFound();
    }
    warnings = warnings.stream().map(w -> w.field().equals(field) ? w.settled() : w).toList();
    updatedAt = now;
    return revised(now);
  }

  /** Another site has the same need. */
  NeedRevised corroborated(Instant now) {
    corroborationCount++;
    updatedAt = now;
    return revised(now);
  }

  private NeedRevised revised(Instant now) {
    return new NeedRevised(Ids.next(), id, now);
  }

  public boolean isOwnedBy(Actor actor) {
    return actor.actsFor(organizationId);
  }

  /** Whether the actor may know of it at all; otherwise the answer is 404. */
  public boolean isVisibleTo(Actor actor) {
    return state.isOpenToReaders() || isOwnedBy(actor) || actor.coordinates();
  }

  /** The steps the actor may take now. */
  List<NeedState> stepsFor(Actor actor) {
    return state.steps().entrySet().stream()
        .filter(step -> step.getValue().isMet(isOwnedBy(actor), actor))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a reader of this clearance may know of the content. */
  public NeedContent seenAt(Clearance clearance) {
    return content.seenAt(clearance, disclosure);
  }

  public boolean shows(String group, Clearance clearance) {
    return clearance.sees(disclosure.level(group));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public NeedState state() {
    return state;
  }

  public UUID organizationId() {
    return organizationId;
  }

  public Optional<UUID> submitterId() {
    return Optional.ofNullable(submitterId);
  }

  public String title() {
    return title;
  }

  NeedContent content() {
    return content;
  }

  Disclosure disclosure() {
    return disclosure;
  }

  Optional<Rubric> rubric() {
    return Optional.ofNullable(rubric);
  }

  Optional<UUID> reviewerId() {
    return Optional.ofNullable(reviewerId);
  }

  List<Question> questions() {
    return questions;
  }

  List<PersonalData.Warning> warnings() {
    return warnings;
  }

  public Optional<DeviceClass> deviceClass() {
    return Optional.ofNullable(deviceClass);
  }

  Source source() {
    return source;
  }

  Optional<UUID> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  int corroborationCount() {
    return corroborationCount;
  }

  boolean isDemo() {
    return demo;
  }

  Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
