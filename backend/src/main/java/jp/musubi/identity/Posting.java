package jp.musubi.identity;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import jp.musubi.shared.Question;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What needs and seeds have in common: an organization posts something for others to read, each
 * group of its fields at a level of its own, for a time; coordinators ask back before it is open.
 */
@MappedSuperclass
public abstract class Posting {
  /** How long a posting stays open before its owner must renew it. */
  public static final Duration VALIDITY = Duration.ofDays(365);

  @Id private UUID id;
  @Version private long version;
  private UUID organizationId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Disclosure disclosure;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Question> questions;

  // Lifted from the content, to filter by.
  private String title;
  private boolean demo;
  private @Nullable Instant publishedAt;
  private @Nullable Instant validUntil;
  private Instant createdAt;
  private Instant updatedAt;

  private Changes changes;

  /** When each group was last written; without an entry, when all was. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Instant> changedForGroups;

  @SuppressWarnings("NullAway.Init")
  protected Posting() {}

  /** Gives a new posting its id and owner. */
  protected final void begin(UUID organizationId, Instant now) {
    id = Ids.next();
    this.organizationId = organizationId;
    questions = List.of();
    createdAt = now;
    updatedAt = now;
    changes = Changes.forAll(now);
    changedForGroups = Map.of();
  }

  /** Takes over what is lifted from a changed content. */
  protected final void lift(String title, Disclosure levels, Instant now) {
    this.title = title;
    disclosure = levels;
    updatedAt = now;
  }

  /** Something was changed that owner and coordinators alone know of. */
  protected final void touch(Instant now) {
    updatedAt = now;
  }

  /** Something was changed that everyone sees who may know of it. */
  protected final void touchForAll(Instant now) {
    updatedAt = now;
    changes = Changes.forAll(now);
  }

  /** What is seen of the content, to be compared with what is seen after a change. */
  protected final Sights sights() {
    return new Sights(sightsOfLevels(), sightsOfGroups());
  }

  /** What each level sees, and what stands in each group and at which level. */
  protected record Sights(Map<Level, List<?>> levels, Map<String, List<?>> groups) {}

  private Map<String, List<?>> sightsOfGroups() {
    return disclosure.groups().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                group ->
                    List.of(
                        disclosure.level(group),
                        seenAt(Rung.PUBLIC.clearance(), Disclosure.only(group)))));
  }

  private Map<Level, List<?>> sightsOfLevels() {
    return Arrays.stream(Level.values())
        .map(Clearance::new)
        .filter(clearance -> !clearance.isFull())
        .collect(
            Collectors.toMap(
                Clearance::level,
                clearance ->
                    List.of(seenAt(clearance, disclosure), disclosure.withheldFrom(clearance))));
  }

  /** Tells of a change of the content those who see one. */
  protected final void tell(Sights before, Instant now) {
    var after = sights();
    changes =
        changes.seen(
            level -> !Objects.equals(before.levels().get(level), after.levels().get(level)), now);
    var changed = new TreeMap<>(changedForGroups);
    after
        .groups()
        .forEach(
            (group, seen) -> {
              if (!seen.equals(before.groups().get(group))) {
                changed.put(group, now);
              }
            });
    changedForGroups = changed;
  }

  /** What a reader of this clearance may know of the content, were these the levels. */
  protected abstract Record seenAt(Clearance clearance, Disclosure levels);

  /** Whether anything stands in a group of fields. */
  protected boolean holds(String group) {
    var reader = Rung.PUBLIC.clearance();
    return !seenAt(reader, Disclosure.only(group)).equals(seenAt(reader, Disclosure.none()));
  }

  /** Groups in which something stands that a reader of this clearance sees. */
  final List<String> groupsShown(Clearance clearance) {
    return disclosure.groups().stream()
        .filter(group -> shows(group, clearance) && holds(group))
        .toList();
  }

  /** Opens it, or renews what has run out. */
  protected final void open(Instant now) {
    validUntil = now.plus(VALIDITY);
    publishedAt = publishedAt == null ? now : publishedAt;
  }

  protected final void ask(@Nullable String question, Instant now) {
    questions = Question.asked(questions, comment(question), now);
  }

  protected final void answer(@Nullable String reply) {
    questions = Question.answered(questions, comment(reply));
  }

  private static String comment(@Nullable String comment) {
    if (comment == null || comment.isBlank()) {
      throw DomainException.invalid("comment", "comment-required");
    }
    return comment;
  }

  /** Marks what belongs to the demonstration and not to anybody's work. */
  public void markAsDemo() {
    demo = true;
  }

  /** Whether others than owner and coordinators may know of it in its present state. */
  public abstract boolean isOpenToReaders();

  public boolean isOwnedBy(Actor actor) {
    return actor.actsFor(organizationId);
  }

  /** Whether the actor may know of it at all; otherwise the answer is 404. */
  public boolean isVisibleTo(Actor actor) {
    return (isOpenToReaders() || isSteeredBy(actor)) && actor.reaches(organizationId);
  }

  /** Whether the actor is of those who may change it, by its owner's or a coordinator's right. */
  public boolean isSteeredBy(Actor actor) {
    return isOwnedBy(actor) || actor.coordinates();
  }

  public boolean shows(String group, Clearance clearance) {
    return clearance.sees(disclosureTo(clearance).level(group));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** The version for those who may change it; it would tell others of what they may not know. */
  public long version(Clearance clearance) {
    return clearance.isFull() ? version : 0;
  }

  public UUID organizationId() {
    return organizationId;
  }

  public String title() {
    return title;
  }

  public Disclosure disclosure() {
    return disclosure;
  }

  /**
   * The levels as they hold for a reader: what was written after their agreement had ended is
   * closed to them, what it opened before stays open.
   */
  public Disclosure disclosureTo(Clearance clearance) {
    return clearance.until() == null
        ? disclosure
        : disclosure.closed(
            group -> clearance.isTooLate(changedForGroups.getOrDefault(group, createdAt)));
  }

  public List<Question> questions() {
    return questions;
  }

  public boolean isDemo() {
    return demo;
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed, whoever may know of it. */
  public Instant updatedAt() {
    return updatedAt;
  }

  /** When what a reader of this clearance may know last changed. */
  public Instant updatedAt(Clearance clearance) {
    return changes.at(clearance, updatedAt);
  }
}
