package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest in a match as it is kept, declared or detected; it blocks the way to the
 * introduction while open.
 *
 * @param kind code of the vocabulary {@code conflict-kinds}
 * @param organizationId in which the interest is
 * @param memberId the person who has it; null where it is an organization's or not known
 * @param holderId the organization that has it, or whose member does
 * @param settledById the member who answered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(
    UUID id,
    String kind,
    @Nullable String description,
    @Nullable UUID organizationId,
    @Nullable UUID memberId,
    @Nullable UUID holderId,
    Nature nature,
    Status status,
    @Nullable String resolution,
    @Nullable UUID settledById,
    boolean detected) {
  /** What was done about it. */
  @Schema(name = "ConflictStatus")
  public enum Status {
    OPEN,
    DISCLOSED,
    RECUSED,
    WAIVED
  }

  /** Whether it bears on decisions, or could only seem to others as if it did. */
  @Schema(name = "ConflictNature")
  public enum Nature {
    REAL,
    APPARENT
  }

  /** What is the same interest, however often it is found. */
  record Key(
      String kind,
      @Nullable UUID organizationId,
      @Nullable UUID memberId,
      @Nullable UUID holderId) {}

  /** One that somebody says there is. */
  public static Conflict declared(
      String kind,
      @Nullable String description,
      @Nullable UUID organizationId,
      @Nullable UUID memberId,
      Nature nature) {
    return new Conflict(
        Ids.next(),
        kind,
        description,
        organizationId,
        memberId,
        null,
        nature,
        Status.OPEN,
        null,
        null,
        false);
  }

  static Conflict detected(Key key, Nature nature) {
    return new Conflict(
        Ids.next(),
        key.kind(),
        null,
        key.organizationId(),
        key.memberId(),
        key.holderId(),
        nature,
        Status.OPEN,
        null,
        null,
        true);
  }

  Key key() {
    return new Key(kind, organizationId, memberId, holderId);
  }

  Conflict settled(Status how, String why, @Nullable UUID by) {
    return new Conflict(
        id, kind, description, organizationId, memberId, holderId, nature, how, why, by, detected);
  }
}
