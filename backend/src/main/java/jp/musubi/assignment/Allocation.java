package jp.musubi.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.assignment.AllocationProblem.Agent;
import jp.musubi.assignment.AllocationProblem.Option;

/**
 * Who gets what, each pairing with the reasons that sum to its worth.
 *
 * @param loads of every agent afterwards, by id
 */
record Allocation(List<Pairing> pairings, Map<String, Integer> loads) {
  static final String LOAD = "LOAD";

  /** A job given to an agent. */
  record Pairing(String job, String agent, List<Reason> reasons) {
    int worth() {
      return reasons.stream().mapToInt(Reason::points).reduce(0, Math::addExact);
    }
  }

  /** What was chosen, with the cost of load laid on each: the best of an agent's come first. */
  static Allocation of(AllocationProblem problem, List<Option> chosen) {
    var byAgent = chosen.stream().collect(Collectors.groupingBy(Option::agent));
    var agents =
        problem.agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    var loads = new TreeMap<String, Integer>();
    agents.forEach((id, agent) -> loads.put(id, agent.load()));
    var pairings = new ArrayList<Pairing>();
    byAgent.forEach(
        (id, options) ->
            options.stream()
                .sorted(
                    Comparator.comparingInt(Option::worth).reversed().thenComparing(Option::job))
                .forEach(
                    option -> {
                      var load = loads.merge(id, 1, Integer::sum);
                      var reasons = new ArrayList<>(option.reasons());
                      reasons.add(load(Objects.requireNonNull(agents.get(id)), load));
                      pairings.add(new Pairing(option.job(), id, List.copyOf(reasons)));
                    }));
    pairings.sort(Comparator.comparing(Pairing::job).thenComparing(Pairing::agent));
    return new Allocation(List.copyOf(pairings), loads);
  }

  private static Reason load(Agent agent, int nth) {
    return new Reason(
        LOAD,
        -agent.costOf(nth),
        Map.of(
            "load", String.valueOf(nth),
            "usual", String.valueOf(agent.usual()),
            "most", String.valueOf(agent.most())));
  }

  long worth() {
    return pairings.stream().mapToLong(Pairing::worth).sum();
  }
}
