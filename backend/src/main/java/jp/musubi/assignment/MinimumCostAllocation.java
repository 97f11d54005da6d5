package jp.musubi.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.musubi.assignment.AllocationProblem.Agent;
import jp.musubi.assignment.AllocationProblem.Job;
import jp.musubi.assignment.AllocationProblem.Option;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * Finds the allocation worth most, as a minimum-cost flow from jobs over agents to a sink. Every
 * place of a job sends one unit; it may also go straight to the sink, which is to stay with nobody
 * and is worth nothing. So the flow always exists, and nobody gets what is worth less than that.
 */
final class MinimumCostAllocation {
  private static final int SINK = 0;

  private final AllocationProblem problem;
  private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
      new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
  private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
  private final Map<Integer, Integer> supplies = new HashMap<>();
  private final Map<DefaultWeightedEdge, Option> pairs = new HashMap<>();

  private MinimumCostAllocation(AllocationProblem problem) {
    this.problem = problem;
  }

  static Allocation of(AllocationProblem problem) {
    return new MinimumCostAllocation(problem).solve();
  }

  private Allocation solve() {
    draw();
    var flow =
        new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(
                    graph, node -> supplies.getOrDefault(node, 0), capacities::get));
    var chosen = new ArrayList<Option>();
    pairs.forEach(
        (edge, option) -> {
          if (flow.getFlow(edge) > 0.5) {
            chosen.add(option);
          }
        });
    return Allocation.of(problem, List.copyOf(chosen));
  }

  private void draw() {
    graph.addVertex(SINK);
    var nodes = new HashMap<String, Integer>();
    var places = 0;
    // What every unit passes once is raised by the same, so that no cost is negative.
    var most = Math.max(0, problem.options().stream().mapToInt(Option::worth).max().orElse(0));
    for (var job : problem.jobs()) {
      var node = node(nodes, "job " + job.id());
      supplies.put(node, job.places());
      places = Math.addExact(places, job.places());
      edge(node, SINK, job.places(), most);
    }
    supplies.put(SINK, -places);
    for (var agent : problem.agents()) {
      drawLoad(agent, node(nodes, "agent " + agent.id()), places);
    }
    for (var option : problem.options()) {
      if (option.worth() > 0) {
        var from = Objects.requireNonNull(nodes.get("job " + option.job()));
        var to = Objects.requireNonNull(nodes.get("agent " + option.agent()));
        pairs.put(edge(from, to, 1, most - option.worth()), option);
      }
    }
  }

  /** One edge for each further job: since they never get cheaper, the flow takes them in order. */
  private void drawLoad(Agent agent, int node, int places) {
    for (int more = 1; more <= Math.min(agent.most() - agent.load(), places); more++) {
      edge(node, SINK, 1, agent.costOf(agent.load() + more));
    }
  }

  private int node(Map<String, Integer> nodes, String name) {
    var node = nodes.size() + 1;
    nodes.put(name, node);
    graph.addVertex(node);
    return node;
  }

  private DefaultWeightedEdge edge(int from, int to, int capacity, int cost) {
    var edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, cost);
    capacities.put(edge, capacity);
    return edge;
  }

  /** How many places of each job stayed with nobody. */
  static Map<String, Integer> unfilled(AllocationProblem problem, Allocation allocation) {
    var open = new HashMap<String, Integer>();
    for (Job job : problem.jobs()) {
      open.put(job.id(), job.places());
    }
    allocation.pairings().forEach(pairing -> open.merge(pairing.job(), -1, Integer::sum));
    open.values().removeIf(left -> left <= 0);
    return open;
  }
}
