package jp.musubi.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.Messages;

/** How far an import has come and what is wrong with which row (the first hundred). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImportView(
    UUID id,
    ImportJob.State state,
    ImportKind kind,
    boolean dryRun,
    String fileName,
    int total,
    int processed,
    int created,
    int skipped,
    int failed,
    Optional<String> failure,
    Instant createdAt,
    Optional<Instant> finishedAt,
    List<RowError> errors) {
  private static final Messages TEXTS = new Messages("problems");

  /** What is wrong with one cell and how to mend it. */
  public record RowError(int row, String column, String code, String message, String remedy) {}

  static ImportView of(ImportJob job, List<RowError> errors, Locale language) {
    return new ImportView(
        job.id(),
        job.state(),
        job.kind(),
        job.isDryRun(),
        job.fileName(),
        job.total(),
        job.processed(),
        job.created(),
        job.skipped(),
        job.failed(),
        job.failure().map(slug -> TEXTS.text(slug + ".detail", language, Map.of())),
        job.createdAt(),
        job.finishedAt(),
        errors);
  }
}
