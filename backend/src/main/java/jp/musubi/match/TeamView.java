package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.matching.TeamRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team for a need and why: the parts add up to the score, the seats to the part {@code fit}, the
 * links to {@code proximity} and {@code ties}.
 *
 * @param missingRoles roles that nobody who is known can take
 */
@Schema(name = "Team")
public record TeamView(
    int rank,
    double score,
    List<PartView> parts,
    List<SeatView> seats,
    List<TeamRole> missingRoles,
    List<LinkView> links) {

  /** A summand of a team's score: {@code fit}, {@code proximity} or {@code ties}. */
  @Schema(name = "TeamPart")
  public record PartView(String name, String label, double contribution) {}

  /**
   * A role, why it is required, and who takes it.
   *
   * @param member absent where nobody can; its score is of the pair of need and seed
   * @param fixed whether the asker wanted this member
   * @param swaps who else could take it while the others stay, best first
   * @param nearest where nobody can: who fails the fewest conditions
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "TeamSeat")
  public record SeatView(
      TeamRole role,
      List<String> reasons,
      Optional<SuggestionView> member,
      double contribution,
      boolean fixed,
      List<CandidateView> swaps,
      List<CandidateView> nearest) {}

  /**
   * Somebody else for a role.
   *
   * @param score of the pair of need and seed
   * @param teamScore of the team with them instead; absent for those who cannot take the role
   * @param failed the conditions that they fail
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "TeamCandidate")
  public record CandidateView(
      UUID seedId,
      String title,
      Optional<SuggestionView.Owner> organization,
      double score,
      SuggestionView.Band band,
      Optional<Double> teamScore,
      List<SuggestionView.GateView> failed) {}

  /** Two who would work together; {@code NEED_OWNER} is the site that has the need. */
  @Schema(name = "TeamLink")
  public record LinkView(MatchRole from, TeamRole to, ShareView proximity, ShareView ties) {}

  /** What one aspect of a link adds to the score, and why. */
  @Schema(name = "TeamShare")
  public record ShareView(double contribution, String detail) {}

  /**
   * Teams, the best first.
   *
   * @param modelVersion of the pairs' scores; {@code teamVersion} of the teams'
   */
  @Schema(name = "TeamRanking")
  public record Ranking(List<TeamView> items, String modelVersion, String teamVersion) {}
}
