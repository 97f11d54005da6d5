package jp.musubi.match;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What came of a match: a trial, a contract, a subsidy, a product, sales, jobs. */
@Entity
@Table(name = "match_outcome")
public class Outcome {
  @Id private UUID id;
  private UUID matchId;
  private String kind;
  private LocalDate occurredOn;
  private @Nullable Long amountYen;
  private @Nullable Integer jobs;
  private @Nullable String evidence;
  private boolean confidential;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Outcome() {}

  public static Outcome of(UUID matchId, OutcomeResource.RecordOutcome command, Instant now) {
    var outcome = new Outcome();
    outcome.id = Ids.next();
    outcome.matchId = matchId;
    outcome.kind = command.kind();
    outcome.occurredOn = command.occurredOn();
    outcome.amountYen = command.amountYen();
    outcome.jobs = command.jobs();
    outcome.evidence = command.evidence();
    outcome.confidential = command.confidential();
    outcome.recordedAt = now;
    return outcome;
  }

  UUID id() {
    return id;
  }

  String kind() {
    return kind;
  }

  LocalDate occurredOn() {
    return occurredOn;
  }

  @Nullable Long amountYen() {
    return amountYen;
  }

  @Nullable Integer jobs() {
    return jobs;
  }

  @Nullable String evidence() {
    return evidence;
  }

  boolean isConfidential() {
    return confidential;
  }
}
