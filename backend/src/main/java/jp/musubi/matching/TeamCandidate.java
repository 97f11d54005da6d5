package jp.musubi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seed that might take a role, as the asker may know it.
 *
 * @param organization who offers it; null where the asker may not know: then it counts as near and
 *     known to nobody
 * @param fit of the pair of need and seed, 0 to 1
 * @param gates the pair's, with the licence asked for this role
 */
public record TeamCandidate(
    TeamRole role,
    String supplyId,
    @Nullable String organization,
    @Nullable Location location,
    double fit,
    List<Gate> gates) {

  public TeamCandidate {
    gates = List.copyOf(gates);
  }

  /**
   * A pair that the model has scored, looked at for one role.
   *
   * @param organizationShown whether the asker may know who offers the seed
   */
  public static TeamCandidate of(
      TeamRole role, Demand demand, Supply supply, Scored scored, boolean organizationShown) {
    var gates =
        scored.gates().stream()
            .map(
                gate ->
                    gate.name() == Gate.Name.LICENCE ? Gates.licence(demand, supply, role) : gate)
            .toList();
    return new TeamCandidate(
        role,
        supply.id(),
        organizationShown ? supply.organizationId() : null,
        organizationShown ? supply.location() : null,
        scored.score(),
        gates);
  }

  /** Whether every gate is passed. */
  public boolean eligible() {
    return failed() == 0;
  }

  long failed() {
    return gates.stream().filter(gate -> !gate.passed()).count();
  }
}
