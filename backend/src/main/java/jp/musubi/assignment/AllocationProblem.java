package jp.musubi.assignment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jobs to be shared out among agents: whom each may go to, what that is worth, and how much
 * everybody can carry. All in whole points, so that sums are exact; kept in the order of ids, so
 * that the same problem has the same answer however it was told.
 */
record AllocationProblem(List<Job> jobs, List<Agent> agents, List<Option> options) {
  /** Far below what the solver takes for infinite, far above what any reason gives. */
  static final int MOST_POINTS = 1_000_000;

  /** Something to be given to at most so many different agents. */
  record Job(String id, int places) {}

  /**
   * Somebody who can take jobs.
   *
   * @param load how many they carry already
   * @param usual up to here more costs little; {@code most}: here it ends
   */
  record Agent(String id, int load, int usual, int most, LoadCost cost) {
    Agent {
      if (load < 0 || usual < 1 || most < usual) {
        throw new IllegalArgumentException("Limits of " + id);
      }
    }

    int costOf(int nth) {
      return cost.of(nth, usual);
    }
  }

  /** That a job may go to an agent, and why that is good; what is not listed is ruled out. */
  record Option(String job, String agent, List<Reason> reasons) {
    Option {
      reasons = List.copyOf(reasons);
    }

    int worth() {
      return reasons.stream().mapToInt(Reason::points).reduce(0, Math::addExact);
    }
  }

  AllocationProblem {
    jobs = jobs.stream().sorted(Comparator.comparing(Job::id)).toList();
    agents = agents.stream().sorted(Comparator.comparing(Agent::id)).toList();
    options =
        options.stream()
            .sorted(Comparator.comparing(Option::job).thenComparing(Option::agent))
            .toList();
    var jobIds = distinct(jobs.stream().map(Job::id).toList());
    var agentIds = distinct(agents.stream().map(Agent::id).toList());
    distinct(options.stream().map(o -> List.of(o.job(), o.agent())).toList());
    for (var option : options) {
      if (!jobIds.contains(option.job()) || !agentIds.contains(option.agent())) {
        throw new IllegalArgumentException("Unknown pair " + option);
      }
      if (Math.abs((long) option.worth()) > MOST_POINTS) {
        throw new IllegalArgumentException("Out of range: " + option);
      }
    }
  }

  private static <T> Set<T> distinct(List<T> values) {
    var seen = new HashSet<T>();
    var twice = values.stream().filter(v -> !seen.add(v)).collect(Collectors.toSet());
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("Twice: " + twice);
    }
    return seen;
  }
}
