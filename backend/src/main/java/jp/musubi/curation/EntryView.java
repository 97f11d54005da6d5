package jp.musubi.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the bridge with all that was done to it.
 *
 * @param concept what readings call it; the same for an entry and for what it replaces
 * @param shipped whether it came with the product
 * @param reason why it was proposed; absent for shipped ones
 * @param history every step, the oldest first
 * @param editable whether the caller may change the proposal
 * @param own whether the caller wrote of it, and so leaves confirming to others
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "BridgeEntry")
public record EntryView(
    String id,
    String concept,
    long version,
    EntryState state,
    boolean shipped,
    String label,
    EntryContent content,
    Optional<Named> replaces,
    Optional<Named> replacedBy,
    Optional<String> reason,
    Optional<Instant> updatedAt,
    List<Step> history,
    Set<EntryState> allowedTransitions,
    boolean editable,
    boolean own) {

  /** Another entry by id and name. */
  @Schema(name = "BridgeEntryRef")
  public record Named(String id, String label) {}

  /**
   * @param from the same as {@code to} where it was written, not moved
   * @param by who; absent where they are no member any more
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "BridgeEntryStep")
  public record Step(
      EntryState from,
      EntryState to,
      Optional<String> by,
      Instant at,
      Optional<String> reason,
      Optional<String> comment) {}
}
