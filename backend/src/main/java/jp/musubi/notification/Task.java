package jp.musubi.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that waits for the caller.
 *
 * @param id stable while the task is open
 * @param since when it began to wait
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Task(
    String id,
    Kind kind,
    String title,
    Optional<LocalDate> dueOn,
    boolean overdue,
    Optional<LocalDate> since,
    Subject subject) {

  /** What is to be done. */
  @Schema(name = "TaskKind")
  public enum Kind {
    TRIAGE_NEED,
    REVIEW_SEED,
    VERIFY_ORGANIZATION,
    MATCH_ACTION,
    ANSWER_OFFER,
    CONSIDER_NEED,
    ANSWER_QUESTION,
    FINISH_DRAFT,
    RENEW_NEED,
    RENEW_LICENCE,
    CONFIRM_ORGANIZATION
  }

  /** The record it is about. */
  @Schema(name = "TaskSubject")
  public record Subject(Type type, UUID id) {}

  /** Kinds of record. */
  @Schema(name = "SubjectType")
  public enum Type {
    NEED,
    SEED,
    ORGANIZATION,
    MATCH
  }

  static Task of(
      Kind kind,
      Type type,
      UUID subject,
      String title,
      Optional<LocalDate> dueOn,
      Optional<LocalDate> since,
      LocalDate today) {
    return new Task(
        kind.name().toLowerCase(Locale.ROOT) + "-" + subject,
        kind,
        title,
        dueOn,
        dueOn.filter(due -> due.isBefore(today)).isPresent(),
        since,
        new Subject(type, subject));
  }
}
