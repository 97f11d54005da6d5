package jp.musubi.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of one row. */
record RowResult(Status status, Optional<UUID> recordId, List<Flaw> flaws) {
  enum Status {
    CREATED,
    SKIPPED,
    FAILED
  }

  /** A cell at fault, named so that it can be worded in the reader's language. */
  record Flaw(String column, String code, Map<String, Object> arguments) {}

  static RowResult created(UUID id) {
    return new RowResult(Status.CREATED, Optional.of(id), List.of());
  }

  static RowResult skipped(UUID existing) {
    return new RowResult(
        Status.SKIPPED, Optional.of(existing), List.of(new Flaw("", "already-imported", Map.of())));
  }

  /** For a dry run, where the row it repeats left no record. */
  static RowResult skipped() {
    return new RowResult(
        Status.SKIPPED, Optional.empty(), List.of(new Flaw("", "already-imported", Map.of())));
  }

  static RowResult failed(List<Flaw> flaws) {
    return new RowResult(Status.FAILED, Optional.empty(), flaws);
  }
}
