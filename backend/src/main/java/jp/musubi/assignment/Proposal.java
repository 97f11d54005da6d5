package jp.musubi.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.assignment.ProposalContent.Status;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was computed at a time; it changes nothing until a person confirms its lines. */
@Entity
@Table(name = "assignment_proposal")
class Proposal {
  /** What is shared out. */
  @Schema(name = "AssignmentKind")
  enum Kind {
    COORDINATORS,
    INVITATIONS
  }

  /** Whether lines can still be confirmed. */
  @Schema(name = "AssignmentProposalState")
  enum State {
    OPEN,
    CLOSED
  }

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable UUID madeBy;
  private Instant madeAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private ProposalContent content;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Proposal() {}

  static Proposal of(Kind kind, ProposalContent content, Actor actor, Instant now) {
    var proposal = new Proposal();
    proposal.id = Ids.next();
    proposal.kind = kind;
    proposal.madeBy = actor.memberId().orElse(null);
    proposal.madeAt = now;
    proposal.write(content, now);
    return proposal;
  }

  /** The line, if it can be confirmed. */
  Optional<Line> openLine(int number) {
    requireOpen();
    return content.lines().stream()
        .filter(line -> line.number() == number && line.isOpen())
        .findFirst();
  }

  /** Keeps what became of lines; with the last of them it closes. */
  void decide(Map<Integer, Line> decided, Instant now) {
    requireOpen();
    var lines =
        content.lines().stream().map(line -> decided.getOrDefault(line.number(), line)).toList();
    write(
        new ProposalContent(
            content.considered(),
            content.leftOut(),
            lines,
            content.left(),
            content.loads(),
            content.figures()),
        now);
  }

  /** Puts it away; what was confirmed stays so. */
  void move(State to, Instant now) {
    requireOpen();
    if (to != State.CLOSED) {
      throw DomainException.illegalTransition(state, to);
    }
    state = to;
    updatedAt = now;
  }

  private void write(ProposalContent changed, Instant now) {
    content = changed;
    state = changed.lines().stream().anyMatch(Line::isOpen) ? State.OPEN : State.CLOSED;
    updatedAt = now;
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new DomainException(DomainException.Kind.CONFLICT, "proposal-closed");
    }
  }

  long count(Status status) {
    return content.lines().stream().filter(line -> line.status() == status).count();
  }

  List<Line> lines() {
    return content.lines();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  Kind kind() {
    return kind;
  }

  State state() {
    return state;
  }

  Optional<UUID> madeBy() {
    return Optional.ofNullable(madeBy);
  }

  Instant madeAt() {
    return madeAt;
  }

  ProposalContent content() {
    return content;
  }
}
