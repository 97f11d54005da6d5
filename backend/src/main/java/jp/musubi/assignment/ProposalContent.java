package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says, as it is stored.
 *
 * @param considered how many needs; {@code leftOut}: how many more would have been
 * @param loads of everybody who was considered
 * @param figures for invitations only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalContent(
    int considered,
    int leftOut,
    List<Line> lines,
    List<Left> left,
    List<Load> loads,
    @Nullable Figures figures) {

  /** What became of a line. */
  @Schema(name = "AssignmentLineStatus")
  enum Status {
    PROPOSED,
    CONFIRMED,
    REFUSED
  }

  /**
   * A need and who should have it: a coordinator, or an organization because of a seed.
   *
   * @param recipient who has it in the end, where a person chose another
   * @param refusal why it no longer held when it was to be confirmed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int number,
      UUID needId,
      UUID agentId,
      @Nullable UUID seedId,
      List<Reason> reasons,
      Status status,
      @Nullable UUID recipient,
      @Nullable String refusal,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt) {

    static Line proposed(
        int number, UUID need, UUID agent, @Nullable UUID seed, List<Reason> reasons) {
      return new Line(number, need, agent, seed, reasons, Status.PROPOSED, null, null, null, null);
    }

    /**
     * @param refusal why it could not be done; empty if it was
     */
    Line decided(UUID to, Optional<String> refusal, @Nullable UUID by, Instant now) {
      var outcome = refusal.isEmpty() ? Status.CONFIRMED : Status.REFUSED;
      return new Line(
          number, needId, agentId, seedId, reasons, outcome, to, refusal.orElse(null), by, now);
    }

    boolean isOpen() {
      return status != Status.CONFIRMED;
    }
  }

  /** A need nobody was found for: how many could not have it, by what kept them. */
  record Left(UUID needId, int days, Map<String, Integer> why) {}

  /** What somebody carries before and after, and their limits. */
  record Load(UUID agentId, int before, int after, int usual, int most) {}

  /** How invitations are spread before and after. */
  record Figures(Spread before, Spread after) {}

  /**
   * @param reached how many of the organizations have had an invitation
   * @param gini of invitations over organizations: 0 all alike, towards 1 few have them all
   */
  @Schema(name = "InvitationSpread")
  record Spread(int reached, int organizations, double gini) {}
}
