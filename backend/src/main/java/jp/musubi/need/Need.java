package jp.musubi.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.LifeCycle;
import jp.musubi.identity.Posting;
import jp.musubi.matching.Correction;
import jp.musubi.matching.DeviceClass;
import jp.musubi.reading.CorrectedReading;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A problem at a clinical or care site, from draft to solution. Every verb checks that it may be
 * done now and by this actor, and returns the news of it.
 */
@Entity
public class Need extends Posting {
  @Schema(name = "NeedSource")
  public enum Source {
    FORM,
    EVENT,
    SURVEY,
    PARTNER_SITE,
    IMPORT
  }

  @Enumerated(EnumType.STRING)
  private NeedState state;

  private @Nullable UUID submitterId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @JdbcTypeCode(SqlTypes.JSON)
  private NeedContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Rubric rubric;

  private @Nullable UUID reviewerId;
  private @Nullable UUID coordinatorId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PersonalData.Warning> warnings;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable CorrectedReading correctedReading;

  // Lifted from the content, to filter and sort by.
  private @Nullable String department;
  private @Nullable String place;
  private @Nullable String profession;

  @Enumerated(EnumType.STRING)
  private @Nullable DeviceClass deviceClass;

  private @Nullable UUID mergedInto;
  private int corroborationCount;

  @SuppressWarnings("NullAway.Init")
  protected Need() {}

  /** Starts a draft for the actor's organization. */
  public static Need draft(
      NeedContent content,
      @Nullable DeviceClass deviceClass,
      Source source,
      UUID organizationId,
      @Nullable UUID submitterId,
      Instant now) {
    var need = new Need();
    need.begin(organizationId, now);
    need.state = NeedState.DRAFT;
    need.submitterId = submitterId;
    need.source = source;
    need.warnings = List.of();
    need.write(content, deviceClass, now);
    return need;
  }

  /** Takes over what was written elsewhere: submitted as it is, to be completed in triage. */
  public static Need imported(
      NeedContent content,
      @Nullable DeviceClass deviceClass,
      UUID organizationId,
      @Nullable UUID submitterId,
      Instant now) {
    var need = draft(content, deviceClass, Source.IMPORT, organizationId, submitterId, now);
    need.state = NeedState.SUBMITTED;
    return need;
  }

  /** Changes the content; owners while they prepare it, coordinators while they complete it. */
  public NeedRevised revise(
      NeedContent changed, @Nullable DeviceClass deviceClass, Actor actor, Instant now) {
    if (!isEditableBy(actor)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    var before = sights();
    write(changed, deviceClass, now);
    tell(before, now);
    if (state == NeedState.PUBLISHED) {
      NeedGuard.publishable(content, rubric, warnings);
    }
    return written(now);
  }

  /** Whether the actor may change the content in the present state. */
  boolean isEditableBy(Actor actor) {
    return switch (state) {
      case DRAFT -> isOwnedBy(actor);
      case SUBMITTED, NEEDS_INFO -> isSteeredBy(actor);
      case IN_TRIAGE, ON_HOLD, PUBLISHED -> actor.coordinates();
      default -> false;
    };
  }

  private void write(NeedContent changed, @Nullable DeviceClass derived, Instant now) {
    content = changed;
    lift(changed.title(), NeedGroups.DEFAULT.with(changed.disclosure()), now);
    warnings = PersonalData.find(changed, warnings);
    department = changed.department();
    place = changed.place();
    profession = changed.profession();
    deviceClass = derived;
  }

  /** Takes a step of the life cycle. */
  public NeedMoved move(MoveNeed wish, Actor actor, Instant now) {
    var from = state;
    NeedState.life().check(from, wish.to(), isOwnedBy(actor), actor, wish.reason());
    prepare(wish, actor, now);
    state = wish.to();
    touchForAll(now);
    return new NeedMoved(Ids.next(), id(), from, state, now);
  }

  private void prepare(MoveNeed wish, Actor actor, Instant now) {
    switch (wish.to()) {
      case SUBMITTED -> NeedGuard.submittable(content);
      case NEEDS_INFO -> ask(wish.comment(), now);
      case IN_TRIAGE -> {
        if (state == NeedState.NEEDS_INFO && !actor.coordinates()) {
          answer(wish.comment());
        }
      }
      case MERGED -> {
        if (wish.mergedInto() == null || wish.mergedInto().equals(id())) {
          throw DomainException.invalid("mergedInto", "required");
        }
        mergedInto = wish.mergedInto();
      }
      case PUBLISHED -> publish(actor, now);
      default -> {}
    }
  }

  private void publish(Actor actor, Instant now) {
    if (state == NeedState.IN_COLLABORATION) {
      return;
    }
    if (state != NeedState.EXPIRED) {
      refuseOwnSubmission(actor);
    }
    NeedGuard.publishable(content, rubric, warnings);
    open(now);
  }

  private void refuseOwnSubmission(Actor reviewer) {
    if (reviewer.memberId().isPresent() && reviewer.memberId().get().equals(submitterId)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "own-submission");
    }
  }

  /** Scores the need; a second score replaces the first. */
  public NeedRevised score(Rubric scores, Actor reviewer, Instant now) {
    refuseOwnSubmission(reviewer);
    if (state != NeedState.IN_TRIAGE && state != NeedState.ON_HOLD) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    rubric = scores;
    reviewerId = reviewer.memberId().orElse(null);
    touch(now);
    return written(now);
  }

  /** Somebody has looked at a passage that seemed to be personal data and found it harmless. */
  NeedRevised settleWarnings(String field, Actor actor, Instant now) {
    if (!isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    if (warnings.stream().noneMatch(warning -> warning.field().equals(field))) {
      throw DomainException.notFound();
    }
    warnings = warnings.stream().map(w -> w.field().equals(field) ? w.settled() : w).toList();
    touch(now);
    return written(now);
  }

  /** Somebody has looked at how the need was read; as long as partners may be looked for. */
  NeedRevised corrected(CorrectedReading reading, Actor actor, Instant now) {
    if (!isReadingCorrectableBy(actor)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    correctedReading = reading;
    touch(now);
    return written(now);
  }

  boolean isReadingCorrectableBy(Actor actor) {
    return isSteeredBy(actor) && state.canBeMatched();
  }

  /**
   * Makes a coordinator responsible for it, or nobody, as long as there is work to do on it.
   *
   * @param coordinator an active coordinator; whoever asks has checked that
   */
  public NeedRevised entrust(@Nullable UUID coordinator, Instant now) {
    if (!state.isInHands()) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    if (coordinator != null && coordinator.equals(submitterId)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "own-submission");
    }
    coordinatorId = coordinator;
    touch(now);
    return written(now);
  }

  /** Another site has the same need. */
  public NeedRevised corroborated(Instant now) {
    corroborationCount++;
    touchForAll(now);
    return written(now);
  }

  /** News of a need that was just written. */
  public NeedRevised written(Instant now) {
    return new NeedRevised(Ids.next(), id(), now);
  }

  @Override
  public boolean isOpenToReaders() {
    return state.isOpenToReaders();
  }

  /** The steps the actor may take now. */
  List<LifeCycle.Step<NeedState>> stepsFor(Actor actor) {
    return NeedState.life().stepsFrom(state, isOwnedBy(actor), actor);
  }

  /** What a reader of this clearance may know of the content. */
  public NeedContent seenAt(Clearance clearance) {
    return seenAt(clearance, disclosureTo(clearance));
  }

  @Override
  protected NeedContent seenAt(Clearance clearance, Disclosure levels) {
    return content.seenAt(clearance, levels);
  }

  @Override
  protected boolean holds(String group) {
    return switch (group) {
      case NeedGroups.ORGANIZATION -> true;
      case NeedGroups.PERSON -> submitterId != null;
      default -> super.holds(group);
    };
  }

  /** What people said of the reading, as far as readers of this clearance may be told by it. */
  Correction correctionAt(Clearance clearance) {
    return correctedReading != null
            && clearance.sees(NeedGroups.readingLevel(disclosureTo(clearance)))
        ? correctedReading.correction()
        : Correction.none();
  }

  Optional<CorrectedReading> correctedReading() {
    return Optional.ofNullable(correctedReading);
  }

  public boolean showsOrganization(Clearance clearance) {
    return shows(NeedGroups.ORGANIZATION, clearance);
  }

  public NeedState state() {
    return state;
  }

  public Optional<UUID> submitterId() {
    return Optional.ofNullable(submitterId);
  }

  NeedContent content() {
    return content;
  }

  Optional<Rubric> rubric() {
    return Optional.ofNullable(rubric);
  }

  Optional<UUID> reviewerId() {
    return Optional.ofNullable(reviewerId);
  }

  /** Who is responsible for it. */
  public Optional<UUID> coordinatorId() {
    return Optional.ofNullable(coordinatorId);
  }

  public Optional<String> department() {
    return Optional.ofNullable(department);
  }

  public Optional<String> place() {
    return Optional.ofNullable(place);
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
}
