package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.musubi.assignment.AllocationProblem.Agent;
import jp.musubi.assignment.AllocationProblem.Job;
import jp.musubi.assignment.AllocationProblem.Option;
import jp.musubi.assignment.Invitations.Guest;
import jp.musubi.assignment.ProposalContent.Figures;
import jp.musubi.assignment.ProposalContent.Left;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.assignment.ProposalContent.Load;
import jp.musubi.identity.Rung;
import jp.musubi.match.OrganizationFits;
import jp.musubi.need.Need;
import jp.musubi.need.NeedState;
import jp.musubi.need.Needs;

/** Proposes which organizations to tell of which published needs. */
@ApplicationScoped
class ProposeInvitations {
  static final LoadCost LOAD = new LoadCost(10, 20);
  static final int NEWCOMER = 25;
  private static final int CANDIDATES = 200;

  @Inject Needs needs;
  @Inject Invitations invitations;
  @Inject OrganizationFits fits;
  @Inject AssignmentConfig config;

  /**
   * @param onlyNeeds those of these that are published; all where none are named
   * @param onlyOrganizations likewise
   */
  ProposalContent propose(List<UUID> onlyNeeds, List<UUID> onlyOrganizations) {
    var wanted =
        onlyNeeds.isEmpty() ? invitations.needsToInviteFor(config.mostInvitingNeeds()) : onlyNeeds;
    var found = needs.among(wanted).stream().filter(n -> n.state() == NeedState.PUBLISHED).toList();
    var all = onlyNeeds.isEmpty() ? Math.toIntExact(needs.count("state", NeedState.PUBLISHED)) : 0;
    var guests = invitations.guests();
    var candidates = new HashMap<>(guests);
    if (!onlyOrganizations.isEmpty()) {
      candidates.keySet().retainAll(Set.copyOf(onlyOrganizations));
    }
    return shared(found, Math.max(0, all - found.size()), candidates, guests);
  }

  private ProposalContent shared(
      List<Need> found, int leftOut, Map<UUID, Guest> candidates, Map<UUID, Guest> everybody) {
    var ids = found.stream().map(Need::id).toList();
    var told = invitations.alreadyTold(ids);
    var invited = invitations.invited(ids);
    var options = new ArrayList<Option>();
    var seeds = new HashMap<List<String>, UUID>();
    for (var need : found) {
      for (var fit : fits.of(need, CANDIDATES)) {
        var guest = candidates.get(fit.organizationId());
        if (guest != null
            && fit.score() >= config.leastScore()
            && !told.getOrDefault(need.id(), Set.of()).contains(guest.id())
            && isNamed(need, guest)) {
          var option = option(need, guest, fit.score());
          options.add(option);
          seeds.put(List.of(option.job(), option.agent()), fit.seedId());
        }
      }
    }
    var problem = new AllocationProblem(jobs(found, invited), agents(candidates, options), options);
    var allocation = MinimumCostAllocation.of(problem);
    var lines = new ArrayList<Line>();
    for (var pairing : allocation.pairings()) {
      lines.add(
          Line.proposed(
              lines.size() + 1,
              UUID.fromString(pairing.job()),
              UUID.fromString(pairing.agent()),
              seeds.get(List.of(pairing.job(), pairing.agent())),
              pairing.reasons()));
    }
    return new ProposalContent(
        found.size(),
        leftOut,
        lines,
        left(found, invited, problem, allocation),
        loads(problem, allocation),
        figures(everybody, lines));
  }

  /** Whoever is told of a need must at least be told its title. */
  private static boolean isNamed(Need need, Guest guest) {
    var rung = guest.verified() ? Rung.VETTED : Rung.MEMBERS;
    return !need.seenAt(rung.clearance()).title().isEmpty();
  }

  private static Option option(Need need, Guest guest, double score) {
    var reasons = new ArrayList<Reason>();
    var points = (int) Math.round(score * 100);
    reasons.add(new Reason("FIT", points, Map.of("score", String.valueOf(points))));
    if (guest.ever() == 0) {
      reasons.add(Reason.of("NEWCOMER", NEWCOMER));
    }
    return new Option(need.id().toString(), guest.id().toString(), reasons);
  }

  private List<Job> jobs(List<Need> found, Map<UUID, Set<UUID>> invited) {
    return found.stream()
        .map(
            need -> {
              var already = invited.getOrDefault(need.id(), Set.of()).size();
              var places = Math.max(0, config.invitationsForNeed() - already);
              return new Job(need.id().toString(), places);
            })
        .toList();
  }

  private List<Agent> agents(Map<UUID, Guest> candidates, List<Option> options) {
    return options.stream()
        .map(Option::agent)
        .distinct()
        .map(
            id ->
                new Agent(
                    id,
                    Objects.requireNonNull(candidates.get(UUID.fromString(id))).recent(),
                    config.usualInvitations(),
                    config.mostInvitations(),
                    LOAD))
        .toList();
  }

  /** Needs that nobody has been or would be invited to. */
  private static List<Left> left(
      List<Need> found,
      Map<UUID, Set<UUID>> invited,
      AllocationProblem problem,
      Allocation allocation) {
    var given = allocation.pairings().stream().map(Allocation.Pairing::job).toList();
    return found.stream()
        .filter(need -> !given.contains(need.id().toString()) && !invited.containsKey(need.id()))
        .map(
            need -> {
              var could =
                  problem.options().stream().filter(o -> o.job().equals(need.id().toString()));
              var count = Math.toIntExact(could.count());
              return new Left(
                  need.id(), 0, count == 0 ? Map.of("NOBODY", 1) : Map.of("FULL", count));
            })
        .sorted(Comparator.comparing(Left::needId))
        .toList();
  }

  private static List<Load> loads(AllocationProblem problem, Allocation allocation) {
    return problem.agents().stream()
        .map(
            agent ->
                new Load(
                    UUID.fromString(agent.id()),
                    agent.load(),
                    Objects.requireNonNull(allocation.loads().get(agent.id())),
                    agent.usual(),
                    agent.most()))
        .filter(load -> load.after() > load.before())
        .toList();
  }

  /** Over all that can be invited, whether this proposal was to look at them or not. */
  private static Figures figures(Map<UUID, Guest> everybody, List<Line> lines) {
    var counts = new HashMap<UUID, Integer>();
    everybody.forEach((id, guest) -> counts.put(id, guest.recent()));
    var before = Exposure.of(counts.values());
    lines.forEach(line -> counts.merge(line.agentId(), 1, Integer::sum));
    return new Figures(before, Exposure.of(counts.values()));
  }
}
