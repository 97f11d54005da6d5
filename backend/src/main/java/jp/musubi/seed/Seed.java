package jp.musubi.seed;

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
import jp.musubi.matching.TeamRole;
import jp.musubi.reading.CorrectedReading;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can offer, from draft to licence. Every verb checks that it may be done now and by
 * this actor, and returns the news of it.
 */
@Entity
public class Seed extends Posting {
  @Enumerated(EnumType.STRING)
  private SeedState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private SeedContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable CorrectedReading correctedReading;

  // Lifted from the content, to filter by.
  @Enumerated(EnumType.STRING)
  private SeedKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable TeamRole roleOffered;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> processes;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> materials;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> fieldsOfUse;

  @SuppressWarnings("NullAway.Init")
  protected Seed() {}

  /** Starts a draft for an organization. */
  public static Seed draft(SeedContent content, UUID organizationId, Instant now) {
    var seed = new Seed();
    seed.begin(organizationId, now);
    seed.state = SeedState.DRAFT;
    seed.write(content, now);
    return seed;
  }

  /** Takes over what was written elsewhere: submitted as it is, to be completed in review. */
  public static Seed imported(SeedContent content, UUID organizationId, Instant now) {
    var seed = draft(content, organizationId, now);
    seed.state = SeedState.SUBMITTED;
    return seed;
  }

  /** News of a seed that was just written. */
  public SeedRevised written(Instant now) {
    return new SeedRevised(Ids.next(), id(), now);
  }

  /** Changes the content; what is public must stay fit to be. */
  public SeedRevised revise(SeedContent changed, Actor actor, Instant now) {
    if (!isEditableBy(actor)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    var before = sights();
    write(changed, now);
    tell(before, now);
    if (state == SeedState.PUBLISHED) {
      SeedGuard.publishable(content, disclosure());
    }
    return written(now);
  }

  /** Whether the actor may change the content in the present state. */
  boolean isEditableBy(Actor actor) {
    return switch (state) {
      case DRAFT -> isOwnedBy(actor);
      case SUBMITTED, NEEDS_INFO, PUBLISHED -> isSteeredBy(actor);
      case IN_REVIEW -> actor.coordinates();
      default -> false;
    };
  }

  private void write(SeedContent changed, Instant now) {
    SeedGuard.consistent(changed);
    content = changed;
    lift(changed.title(), SeedGroups.DEFAULT.with(changed.disclosure()), now);
    kind = changed.kind();
    roleOffered = changed.roleOffered();
    processes = changed.processes();
    materials = changed.materials();
    fieldsOfUse = changed.fieldsOfUse().stream().sorted().toList();
  }

  /** Takes a step of the life cycle. */
  public SeedMoved move(MoveSeed wish, Actor actor, Instant now) {
    var from = state;
    SeedState.life().check(from, wish.to(), isOwnedBy(actor), actor, wish.reason());
    prepare(wish, actor, now);
    state = wish.to();
    touchForAll(now);
    return new SeedMoved(Ids.next(), id(), from, state, now);
  }

  private void prepare(MoveSeed wish, Actor actor, Instant now) {
    switch (wish.to()) {
      case SUBMITTED -> SeedGuard.submittable(content, disclosure());
      case NEEDS_INFO -> ask(wish.comment(), now);
      case IN_REVIEW -> {
        if (state == SeedState.NEEDS_INFO && !actor.coordinates()) {
          answer(wish.comment());
        }
      }
      case PUBLISHED -> {
        SeedGuard.publishable(content, disclosure());
        if (state == SeedState.IN_REVIEW || state == SeedState.EXPIRED) {
          open(now);
        }
      }
      default -> {}
    }
  }

  /** Somebody has looked at how the seed was read; as long as it may be had. */
  SeedRevised corrected(CorrectedReading reading, Actor actor, Instant now) {
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

  /** What people said of the reading, as far as readers of this clearance may be told by it. */
  Correction correctionAt(Clearance clearance) {
    return correctedReading != null
            && clearance.sees(SeedGroups.readingLevel(disclosureTo(clearance)))
        ? correctedReading.correction()
        : Correction.none();
  }

  Optional<CorrectedReading> correctedReading() {
    return Optional.ofNullable(correctedReading);
  }

  @Override
  public boolean isOpenToReaders() {
    return state.isOpenToReaders();
  }

  /** The steps the actor may take now. */
  List<LifeCycle.Step<SeedState>> stepsFor(Actor actor) {
    return SeedState.life().stepsFrom(state, isOwnedBy(actor), actor);
  }

  /** What a reader of this clearance may know of the content. */
  public SeedContent seenAt(Clearance clearance) {
    return seenAt(clearance, disclosureTo(clearance));
  }

  @Override
  protected SeedContent seenAt(Clearance clearance, Disclosure levels) {
    return content.seenAt(clearance, levels);
  }

  @Override
  protected boolean holds(String group) {
    return group.equals(SeedGroups.ORGANIZATION) || super.holds(group);
  }

  public SeedState state() {
    return state;
  }

  public SeedKind kind() {
    return kind;
  }

  public boolean showsOrganization(Clearance clearance) {
    return shows(SeedGroups.ORGANIZATION, clearance);
  }

  SeedContent content() {
    return content;
  }
}
