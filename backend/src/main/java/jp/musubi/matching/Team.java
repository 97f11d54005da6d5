package jp.musubi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could bring a need to the market together; what seats and links contribute adds up to the
 * score exactly.
 *
 * @param score 0 to 1
 * @param fit sum of what the seats contribute; {@code proximity} and {@code ties} of the links
 */
public record Team(
    double score, double fit, double proximity, double ties, List<Seat> seats, List<Link> links) {

  public Team {
    seats = List.copyOf(seats);
    links = List.copyOf(links);
  }

  /**
   * A role and who takes it.
   *
   * @param member null where nobody can take the role
   * @param contribution 0 without a member
   * @param swaps who else could take it while the others stay, best first
   * @param nearest where nobody can: who fails the fewest conditions
   */
  public record Seat(
      TeamRoles.Required required,
      @Nullable TeamCandidate member,
      double contribution,
      List<Swap> swaps,
      List<TeamCandidate> nearest) {
    public Seat {
      swaps = List.copyOf(swaps);
      nearest = List.copyOf(nearest);
    }
  }

  /** Another member for a seat and the score of the team with them. */
  public record Swap(TeamCandidate candidate, double score) {}

  /**
   * Two who would work together.
   *
   * @param from null stands for the site that has the need
   */
  public record Link(@Nullable TeamRole from, TeamRole to, Share proximity, Share ties) {}

  /** What one aspect of a link contributes, and why. */
  public record Share(double contribution, Detail detail) {}

  /** Roles that nobody takes. */
  public List<TeamRole> missing() {
    return seats.stream()
        .filter(seat -> seat.member() == null)
        .map(seat -> seat.required().role())
        .toList();
  }
}
