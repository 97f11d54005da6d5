package jp.musubi.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file somebody gave to be imported, and how far it has come. */
@Entity
class ImportJob {
  @Schema(name = "ImportState")
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  @Enumerated(EnumType.STRING)
  private FileRows.Format format;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean dryRun;
  private String fileName;
  private String subject;
  private @Nullable UUID organizationId;
  private @Nullable UUID memberId;
  private int total;
  private int processed;
  private int created;
  private int skipped;
  private int failed;
  private @Nullable String failure;
  private Instant createdAt;
  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  static ImportJob queue(
      ImportKind kind,
      FileRows.Format format,
      boolean dryRun,
      String fileName,
      int total,
      Actor actor,
      Instant now) {
    var job = new ImportJob();
    job.id = Ids.next();
    job.kind = kind;
    job.format = format;
    job.state = State.QUEUED;
    job.dryRun = dryRun;
    job.fileName = fileName;
    job.total = total;
    job.subject = actor.subject();
    job.organizationId = actor.organizationId().orElse(null);
    job.memberId = actor.memberId().orElse(null);
    job.createdAt = now;
    return job;
  }

  void start() {
    state = State.RUNNING;
  }

  void count(RowResult.Status status) {
    processed++;
    switch (status) {
      case CREATED -> created++;
      case SKIPPED -> skipped++;
      case FAILED -> failed++;
    }
  }

  void finish(Instant now) {
    state = State.DONE;
    finishedAt = now;
  }

  void fail(String slug, Instant now) {
    state = State.FAILED;
    failure = slug;
    finishedAt = now;
  }

  UUID id() {
    return id;
  }

  ImportKind kind() {
    return kind;
  }

  FileRows.Format format() {
    return format;
  }

  State state() {
    return state;
  }

  boolean isDryRun() {
    return dryRun;
  }

  String fileName() {
    return fileName;
  }

  String subject() {
    return subject;
  }

  Optional<UUID> organizationId() {
    return Optional.ofNullable(organizationId);
  }

  Optional<UUID> memberId() {
    return Optional.ofNullable(memberId);
  }

  int total() {
    return total;
  }

  int processed() {
    return processed;
  }

  int created() {
    return created;
  }

  int skipped() {
    return skipped;
  }

  int failed() {
    return failed;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
