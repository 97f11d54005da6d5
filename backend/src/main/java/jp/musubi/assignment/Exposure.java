package jp.musubi.assignment;

import java.util.Collection;
import jp.musubi.assignment.ProposalContent.Spread;

/** How evenly organizations are thought of. */
final class Exposure {
  private Exposure() {}

  /**
   * Coverage and Gini coefficient of how often each was invited; nobody ever is as even as can be.
   */
  static Spread of(Collection<Integer> invitations) {
    var sorted = invitations.stream().mapToInt(n -> n).sorted().toArray();
    long weighted = 0;
    long sum = 0;
    int reached = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2L * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
      reached += sorted[i] > 0 ? 1 : 0;
    }
    var gini = sum == 0 ? 0.0 : (double) weighted / ((double) sorted.length * sum);
    return new Spread(reached, sorted.length, gini);
  }
}
