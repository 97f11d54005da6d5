package jp.musubi.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.musubi.assignment.AllocationProblem.Agent;
import jp.musubi.assignment.AllocationProblem.Job;
import jp.musubi.assignment.AllocationProblem.Option;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Sharing out jobs, as tables and as properties of random problems. */
class AllocationTest {
  private static final LoadCost COST = new LoadCost(10, 15);

  @RepeatedTest(300)
  void theAllocationIsWorthAsMuchAsTheBestOfAllThatCouldBe(RepetitionInfo run) {
    var problem = random(new Random(run.getCurrentRepetition()));
    assertThat(MinimumCostAllocation.of(problem).worth()).isEqualTo(bestOfAll(problem));
  }

  @RepeatedTest(100)
  void nobodyCarriesMoreThanTheirLimitAndNoJobGoesWhereItMayNot(RepetitionInfo run) {
    var problem = random(new Random(1000 + run.getCurrentRepetition()));
    var allocation = MinimumCostAllocation.of(problem);
    for (var agent : problem.agents()) {
      var load = allocation.loads().get(agent.id());
      assertThat(load).isLessThanOrEqualTo(Math.max(agent.load(), agent.most()));
      var given = allocation.pairings().stream().filter(p -> p.agent().equals(agent.id()));
      assertThat(given.count()).isEqualTo(load - agent.load());
    }
    var allowed = problem.options().stream().map(o -> List.of(o.job(), o.agent())).toList();
    assertThat(allocation.pairings())
        .extracting(p -> List.of(p.job(), p.agent()))
        .doesNotHaveDuplicates()
        .isSubsetOf(allowed);
    assertThat(
            MinimumCostAllocation.unfilled(problem, allocation).values().stream()
                .mapToInt(n -> n)
                .sum())
        .isEqualTo(
            problem.jobs().stream().mapToInt(Job::places).sum() - allocation.pairings().size());
  }

  @RepeatedTest(100)
  void theReasonsOfEachPairingAreThoseOfTheOptionAndOfTheLoad(RepetitionInfo run) {
    var problem = random(new Random(2000 + run.getCurrentRepetition()));
    for (var pairing : MinimumCostAllocation.of(problem).pairings()) {
      var option =
          problem.options().stream()
              .filter(o -> o.job().equals(pairing.job()) && o.agent().equals(pairing.agent()))
              .findFirst()
              .orElseThrow();
      assertThat(pairing.reasons()).startsWith(option.reasons().toArray(Reason[]::new));
      assertThat(pairing.reasons().getLast().name()).isEqualTo(Allocation.LOAD);
      assertThat(pairing.worth())
          .isEqualTo(pairing.reasons().stream().mapToInt(Reason::points).sum());
    }
  }

  @RepeatedTest(100)
  void aHigherLimitNeverMakesTheWholeWorthLess(RepetitionInfo run) {
    var random = new Random(3000 + run.getCurrentRepetition());
    var problem = random(random);
    var before = MinimumCostAllocation.of(problem).worth();
    var chosen = random.nextInt(problem.agents().size());
    var raised = new ArrayList<>(problem.agents());
    var agent = raised.get(chosen);
    var usual = agent.usual() + random.nextInt(3);
    var most = Math.max(usual, agent.most()) + random.nextInt(3);
    raised.set(chosen, new Agent(agent.id(), agent.load(), usual, most, agent.cost()));
    var after = new AllocationProblem(problem.jobs(), raised, problem.options());
    assertThat(MinimumCostAllocation.of(after).worth()).isGreaterThanOrEqualTo(before);
  }

  @RepeatedTest(100)
  void theOrderInWhichAProblemIsToldMakesNoDifference(RepetitionInfo run) {
    var random = new Random(4000 + run.getCurrentRepetition());
    var problem = random(random);
    var shuffled =
        new AllocationProblem(
            shuffled(problem.jobs(), random),
            shuffled(problem.agents(), random),
            shuffled(problem.options(), random));
    assertThat(MinimumCostAllocation.of(shuffled)).isEqualTo(MinimumCostAllocation.of(problem));
  }

  @Test
  void workIsSpreadAmongEquals() {
    var jobs = IntStream.range(0, 6).mapToObj(i -> new Job("job" + i, 1)).toList();
    var agents = List.of(agent("a", 0, 4, 6), agent("b", 0, 4, 6), agent("c", 2, 4, 6));
    var options =
        jobs.stream().flatMap(j -> agents.stream().map(a -> option(j.id(), a.id(), 50))).toList();
    var allocation = MinimumCostAllocation.of(new AllocationProblem(jobs, agents, options));
    assertThat(allocation.pairings()).hasSize(6);
    // Eight jobs in all, counting the two that one of them had already.
    assertThat(allocation.loads().values()).allMatch(load -> load >= 2 && load <= 3);
  }

  @Test
  void whatIsWorthLessThanTheLoadItMakesStaysWithNobody() {
    var problem =
        new AllocationProblem(
            List.of(new Job("job", 1)),
            List.of(agent("a", 8, 4, 20)),
            List.of(option("job", "a", 60)));
    var allocation = MinimumCostAllocation.of(problem);
    assertThat(allocation.pairings()).isEmpty();
    assertThat(MinimumCostAllocation.unfilled(problem, allocation)).isEqualTo(Map.of("job", 1));
  }

  @Test
  void aProblemWithNothingInItHasAnAnswer() {
    var none = new AllocationProblem(List.of(), List.of(), List.of());
    assertThat(MinimumCostAllocation.of(none).pairings()).isEmpty();
    var nobody = new AllocationProblem(List.of(new Job("job", 3)), List.of(), List.of());
    assertThat(MinimumCostAllocation.of(nobody).pairings()).isEmpty();
    var worthless =
        new AllocationProblem(
            List.of(new Job("job", 1)),
            List.of(agent("a", 0, 1, 1)),
            List.of(option("job", "a", -5)));
    assertThat(MinimumCostAllocation.of(worthless).pairings()).isEmpty();
  }

  @Test
  void aProblemThatMakesNoSenseIsRefused() {
    var job = List.of(new Job("job", 1));
    var agents = List.of(agent("a", 0, 1, 1));
    assertThatThrownBy(
            () -> new AllocationProblem(job, agents, List.of(option("job", "nobody", 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new AllocationProblem(
                    job, agents, List.of(option("job", "a", AllocationProblem.MOST_POINTS + 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> option("job", "a", Integer.MAX_VALUE, 1).worth())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> agent("a", 0, 3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  /** What the model rests on in the library: it says so when there is no flow, and is exact. */
  @Test
  void theLibraryRefusesWhatHasNoFlowAndIsExactAtTheLargestPoints() {
    var graph =
        new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    graph.addVertex(1);
    graph.addVertex(2);
    var cheap = graph.addEdge(1, 2);
    var dear = graph.addEdge(1, 2);
    graph.setEdgeWeight(cheap, 2.0 * AllocationProblem.MOST_POINTS - 1);
    graph.setEdgeWeight(dear, 2.0 * AllocationProblem.MOST_POINTS);
    for (var sent : List.of(1, 2, 3)) {
      var problem =
          new MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge>(
              graph, node -> node == 1 ? sent : -sent, edge -> 1);
      var solver = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>();
      if (sent == 3) {
        assertThatThrownBy(() -> solver.getMinimumCostFlow(problem))
            .isInstanceOf(IllegalArgumentException.class);
      } else {
        var flow = solver.getMinimumCostFlow(problem);
        assertThat(flow.getFlow(cheap)).isEqualTo(1.0);
        assertThat(flow.getCost()).isEqualTo(sent == 1 ? 1_999_999.0 : 3_999_999.0);
      }
    }
    var unbalanced =
        new MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge>(
            graph, node -> node == 1 ? 2 : -1, edge -> 1);
    assertThatThrownBy(
            () ->
                new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                    .getMinimumCostFlow(unbalanced))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThousandNeedsAndFiftyCoordinatorsAreSharedOutWhileSomebodyWaits() {
    var random = new Random(7);
    var jobs = IntStream.range(0, 1000).mapToObj(i -> new Job("job" + i, 1)).toList();
    var agents =
        IntStream.range(0, 50)
            .mapToObj(i -> agent("agent" + i, random.nextInt(5), 15, 30))
            .toList();
    var options = new ArrayList<Option>();
    for (var job : jobs) {
      agents.forEach(a -> options.add(option(job.id(), a.id(), 60 + random.nextInt(200))));
    }
    var problem = new AllocationProblem(jobs, agents, options);
    var start = System.nanoTime();
    var allocation = MinimumCostAllocation.of(problem);
    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("1,000 needs x 50 coordinators: " + took.toMillis() + " ms");
    assertThat(allocation.pairings()).hasSizeGreaterThan(900);
    assertThat(took).isLessThan(Duration.ofSeconds(30));
  }

  private static AllocationProblem random(Random random) {
    var jobs =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(i -> new Job("job" + i, 1 + random.nextInt(2)))
            .toList();
    var agents =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(
                i -> {
                  var usual = 1 + random.nextInt(2);
                  return agent("agent" + i, random.nextInt(3), usual, usual + random.nextInt(3));
                })
            .toList();
    var options = new ArrayList<Option>();
    for (var job : jobs) {
      for (var agent : agents) {
        if (random.nextInt(4) > 0) {
          options.add(option(job.id(), agent.id(), random.nextInt(80) - 10, random.nextInt(20)));
        }
      }
    }
    return new AllocationProblem(jobs, agents, options);
  }

  /** Tries every set of options. */
  private static long bestOfAll(AllocationProblem problem) {
    var places = new HashMap<String, Integer>();
    problem.jobs().forEach(job -> places.put(job.id(), job.places()));
    var loads = new HashMap<String, Integer>();
    problem.agents().forEach(agent -> loads.put(agent.id(), agent.load()));
    var agents = new HashMap<String, Agent>();
    problem.agents().forEach(agent -> agents.put(agent.id(), agent));
    return best(problem.options(), 0, places, loads, agents);
  }

  private static long best(
      List<Option> options,
      int next,
      Map<String, Integer> places,
      Map<String, Integer> loads,
      Map<String, Agent> agents) {
    if (next == options.size()) {
      return 0;
    }
    var without = best(options, next + 1, places, loads, agents);
    var option = options.get(next);
    var agent = agents.get(option.agent());
    var load = loads.get(agent.id()) + 1;
    if (places.get(option.job()) == 0 || load > agent.most()) {
      return without;
    }
    places.merge(option.job(), -1, Integer::sum);
    loads.put(agent.id(), load);
    var with = option.worth() - agent.costOf(load) + best(options, next + 1, places, loads, agents);
    places.merge(option.job(), 1, Integer::sum);
    loads.put(agent.id(), load - 1);
    return Math.max(with, without);
  }

  private static Agent agent(String id, int load, int usual, int most) {
    return new Agent(id, load, usual, most, COST);
  }

  private static Option option(String job, String agent, int... points) {
    return new Option(
        job, agent, IntStream.of(points).mapToObj(p -> Reason.of("PART", p)).toList());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
