package jp.musubi.curation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.matching.Understood.ConceptKind;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An edit of the bridge: an entry that somebody proposed, or the state of a shipped one that was
 * touched. Whoever wrote any of it does not bring it into force.
 */
@Entity
public class BridgeEntry {
  @Id private UUID id;
  @Version private long version;
  private String entryId;
  private String concept;
  private boolean shipped;

  @Enumerated(EnumType.STRING)
  private ConceptKind kind;

  @Enumerated(EnumType.STRING)
  private EntryState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable EntryContent content;

  private @Nullable String replaces;
  private @Nullable String replacedBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> authors;

  private String movedBy;
  private @Nullable String reason;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected BridgeEntry() {}

  private static BridgeEntry begun(ConceptKind kind, Actor actor, Instant now) {
    var entry = new BridgeEntry();
    entry.id = Ids.next();
    entry.kind = kind;
    entry.movedBy = actor.subject();
    entry.createdAt = now;
    entry.updatedAt = now;
    return entry;
  }

  /**
   * @param replaced the entry in force that it would replace; the concept stays the same
   */
  static BridgeEntry propose(
      ProposeEntry proposal, @Nullable Entry replaced, Actor actor, Instant now) {
    var entry = begun(proposal.content().kind(), actor, now);
    entry.entryId = entry.id.toString();
    entry.concept = replaced == null ? entry.entryId : replaced.concept();
    entry.replaces = replaced == null ? null : replaced.id();
    entry.state = EntryState.PROPOSED;
    entry.content = proposal.content();
    entry.reason = proposal.reason();
    entry.authors = Set.of(actor.subject());
    return entry;
  }

  /** Begins to keep the state of a shipped entry, as it was shipped. */
  static BridgeEntry ofShipped(Entry shipped, Actor actor, Instant now) {
    var entry = begun(shipped.content().kind(), actor, now);
    entry.entryId = shipped.id();
    entry.concept = shipped.id();
    entry.shipped = true;
    entry.state = EntryState.CONFIRMED;
    entry.authors = Set.of();
    return entry;
  }

  BridgeEntryMoved written(Instant now) {
    return new BridgeEntryMoved(Ids.next(), id, state, state, now);
  }

  /** Changes a proposal; its author is then also whoever changed it. */
  BridgeEntryMoved revise(ProposeEntry changed, Actor actor, Instant now) {
    if (state != EntryState.PROPOSED) {
      throw new DomainException(Kind.CONFLICT, "not-editable");
    }
    content = changed.content();
    reason = changed.reason();
    kind = changed.content().kind();
    var all = new HashSet<>(authors);
    all.add(actor.subject());
    authors = Set.copyOf(all);
    updatedAt = now;
    return written(now);
  }

  /** Refused (409) where this step cannot be taken, or not by this actor. */
  void requireMovable(EntryState to, Actor actor) {
    if (!state.next().contains(to)) {
      throw DomainException.illegalTransition(state, to);
    }
    if (to == EntryState.CONFIRMED) {
      if (replacedBy != null) {
        throw new DomainException(Kind.CONFLICT, "bridge-entry-replaced");
      }
      if (!mayBeConfirmedBy(actor)) {
        throw new DomainException(Kind.CONFLICT, "bridge-own-proposal");
      }
    }
  }

  /** Out of force, since another says the same concept from now on. */
  BridgeEntryMoved giveWay(BridgeEntry other, Actor actor, Instant now) {
    replacedBy = other.entryId;
    return move(EntryState.RETIRED, actor, now);
  }

  /** Back in force, since the one that replaced it is no longer. */
  BridgeEntryMoved comeBack(Actor actor, Instant now) {
    replacedBy = null;
    return move(EntryState.CONFIRMED, actor, now);
  }

  BridgeEntryMoved move(EntryState to, Actor actor, Instant now) {
    var from = state;
    state = to;
    movedBy = actor.subject();
    updatedAt = now;
    return new BridgeEntryMoved(Ids.next(), id, from, to, now);
  }

  /** Four eyes: neither who wrote of it nor who retired it brings it into force. */
  boolean mayBeConfirmedBy(Actor actor) {
    return !authors.contains(actor.subject())
        && !(state == EntryState.RETIRED && movedBy.equals(actor.subject()));
  }

  /** Steps this actor can take now. */
  Set<EntryState> steps(Actor actor) {
    return state.next().stream()
        .filter(to -> to != EntryState.CONFIRMED || replacedBy == null && mayBeConfirmedBy(actor))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryState.class)));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String entryId() {
    return entryId;
  }

  String concept() {
    return concept;
  }

  boolean isShipped() {
    return shipped;
  }

  EntryState state() {
    return state;
  }

  Optional<EntryContent> content() {
    return Optional.ofNullable(content);
  }

  Optional<String> replaces() {
    return Optional.ofNullable(replaces);
  }

  Optional<String> replacedBy() {
    return Optional.ofNullable(replacedBy);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
