package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest in a match, declared or detected; it blocks approval while open.
 *
 * @param kind code of the vocabulary {@code conflict-kinds}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(
    UUID id,
    String kind,
    @Nullable String description,
    @Nullable UUID organizationId,
    Status status,
    @Nullable String resolution,
    boolean detected) {
  /** What was done about it. */
  @Schema(name = "ConflictStatus")
  public enum Status {
    OPEN,
    DISCLOSED,
    RECUSED,
    WAIVED
  }

  Conflict settled(Status how, String why) {
    return new Conflict(id, kind, description, organizationId, how, why, detected);
  }
}
