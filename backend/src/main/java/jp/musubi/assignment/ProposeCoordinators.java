package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.assignment.AllocationProblem.Agent;
import jp.musubi.assignment.AllocationProblem.Job;
import jp.musubi.assignment.AllocationProblem.Option;
import jp.musubi.assignment.CoordinatorFit.Obstacle;
import jp.musubi.assignment.ProposalContent.Left;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.assignment.ProposalContent.Load;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.shared.CivilDay;

/** Proposes a coordinator for each need that waits for one. */
@ApplicationScoped
class ProposeCoordinators {
  @Inject Needs needs;
  @Inject WaitingNeeds waiting;
  @Inject Desks desks;
  @Inject AssignmentConfig config;
  @Inject Clock clock;

  /**
   * @param onlyNeeds those of these that wait; all that wait where none are named
   * @param onlyCoordinators likewise
   */
  ProposalContent propose(List<UUID> onlyNeeds, List<UUID> onlyCoordinators) {
    var found =
        onlyNeeds.isEmpty()
            ? needs.unentrusted(config.mostNeeds())
            : needs.among(onlyNeeds).stream()
                .filter(need -> need.state().isInTriage() && need.coordinatorId().isEmpty())
                .toList();
    var leftOut =
        onlyNeeds.isEmpty() ? Math.toIntExact(needs.countUnentrusted()) - found.size() : 0;
    return shared(found, Math.max(0, leftOut), desks.among(onlyCoordinators));
  }

  private ProposalContent shared(List<Need> found, int leftOut, List<Desk> candidates) {
    var today = CivilDay.today(clock);
    var jobs = waiting.of(found);
    var problem = problem(jobs, candidates, today);
    var allocation = MinimumCostAllocation.of(problem);
    var days = jobs.stream().collect(Collectors.toMap(Waiting::id, Waiting::days));
    var pairings =
        allocation.pairings().stream()
            .sorted(
                Comparator.comparing(
                        (Allocation.Pairing p) -> days.get(UUID.fromString(p.job())),
                        Comparator.reverseOrder())
                    .thenComparing(Allocation.Pairing::job))
            .toList();
    var lines = new ArrayList<Line>();
    for (var pairing : pairings) {
      lines.add(
          Line.proposed(
              lines.size() + 1,
              UUID.fromString(pairing.job()),
              UUID.fromString(pairing.agent()),
              null,
              pairing.reasons()));
    }
    var open = MinimumCostAllocation.unfilled(problem, allocation).keySet();
    var left =
        jobs.stream()
            .filter(job -> open.contains(job.id().toString()))
            .sorted(Comparator.comparingInt(Waiting::days).reversed().thenComparing(Waiting::id))
            .map(job -> new Left(job.id(), job.days(), why(job, candidates, allocation, today)))
            .toList();
    var loads =
        candidates.stream()
            .map(
                desk ->
                    new Load(
                        desk.id(),
                        desk.load(),
                        Objects.requireNonNull(allocation.loads().get(desk.id().toString())),
                        desk.declared().usualLoad(),
                        desk.declared().mostLoad()))
            .toList();
    return new ProposalContent(jobs.size(), leftOut, lines, left, loads, null);
  }

  static AllocationProblem problem(List<Waiting> jobs, List<Desk> desks, LocalDate today) {
    var options = new ArrayList<Option>();
    for (var job : jobs) {
      for (var desk : desks) {
        if (CoordinatorFit.obstacle(job, desk, today).isEmpty()) {
          options.add(
              new Option(
                  job.id().toString(), desk.id().toString(), CoordinatorFit.reasons(job, desk)));
        }
      }
    }
    return new AllocationProblem(
        jobs.stream().map(job -> new Job(job.id().toString(), 1)).toList(),
        desks.stream()
            .map(
                desk ->
                    new Agent(
                        desk.id().toString(),
                        desk.load(),
                        desk.declared().usualLoad(),
                        desk.declared().mostLoad(),
                        CoordinatorFit.LOAD))
            .toList(),
        options);
  }

  /** How many coordinators are kept from it by what, seen from the proposal as it is. */
  private static Map<String, Integer> why(
      Waiting job, List<Desk> desks, Allocation allocation, LocalDate today) {
    if (desks.isEmpty()) {
      return Map.of("NOBODY", 1);
    }
    return desks.stream()
        .map(
            desk -> {
              var full =
                  Objects.requireNonNull(allocation.loads().get(desk.id().toString()))
                      >= desk.declared().mostLoad();
              return CoordinatorFit.obstacle(job, desk, today)
                  .or(() -> full ? Optional.of(Obstacle.FULL) : Optional.empty())
                  .orElse(Obstacle.OVERLOADED)
                  .name();
            })
        .collect(Collectors.toMap(Function.identity(), why -> 1, Integer::sum, TreeMap::new));
  }
}
