package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal as coordinators see it.
 *
 * @param considered how many needs were looked at; {@code leftOut}: how many more would have been
 * @param worth of all lines together
 * @param left needs nobody was found for
 * @param loads what each coordinator carries, or how often each organization is invited, before and
 *     after
 * @param figures how invitations are spread; for invitations only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "AssignmentProposal")
record ProposalView(
    UUID id,
    long version,
    Proposal.Kind kind,
    Proposal.State state,
    Instant madeAt,
    Optional<Ref> madeBy,
    int considered,
    int leftOut,
    long worth,
    List<LineView> lines,
    List<LeftView> left,
    List<LoadView> loads,
    Optional<FiguresView> figures) {

  /**
   * A need and who should have it.
   *
   * @param agent the coordinator or organization proposed; {@code recipient}: whom a person chose
   * @param seed because of which an organization should be invited
   * @param worth sum of the reasons' points
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "AssignmentLine")
  record LineView(
      int line,
      Ref need,
      Ref agent,
      Optional<Ref> seed,
      int worth,
      List<ReasonView> reasons,
      ProposalContent.Status status,
      Optional<Ref> recipient,
      Optional<WhyView> refusal,
      Optional<Instant> decidedAt) {}

  /** One summand. */
  @Schema(name = "AssignmentReason")
  record ReasonView(String name, String label, int points, String text) {}

  /** Why something is not so. */
  @Schema(name = "AssignmentObstacle")
  record WhyView(String code, String text) {}

  /** A need nobody was found for. */
  @Schema(name = "UnassignedNeed")
  record LeftView(Ref need, int days, List<WhyView> why) {}

  /** What somebody carries. */
  @Schema(name = "AssignmentLoad")
  record LoadView(Ref agent, int before, int after, int usual, int most) {}

  /** How invitations are spread before and after. */
  @Schema(name = "InvitationFigures")
  record FiguresView(ProposalContent.Spread before, ProposalContent.Spread after) {}

  /** A proposal in a list. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "AssignmentProposalSummary")
  record Summary(
      UUID id,
      Proposal.Kind kind,
      Proposal.State state,
      Instant madeAt,
      Optional<Ref> madeBy,
      int lines,
      long confirmed,
      long refused) {}
}
