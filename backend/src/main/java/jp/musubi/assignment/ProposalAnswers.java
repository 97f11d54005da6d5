package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.assignment.ProposalContent.Status;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organizations;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.Page;
import jp.musubi.shared.Ref;

/** Tells proposals with the names of what they point to; coordinators may know all of them. */
@ApplicationScoped
class ProposalAnswers {
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Members members;
  @Inject Organizations organizations;
  @Inject Wording wording;

  Page<ProposalView.Summary> summaries(Page<Proposal> page) {
    var names = members.names(page.items().stream().flatMap(p -> p.madeBy().stream()).toList());
    return page.map(
        proposal ->
            new ProposalView.Summary(
                proposal.id(),
                proposal.kind(),
                proposal.state(),
                proposal.madeAt(),
                proposal.madeBy().flatMap(id -> Ref.to(id, names)),
                proposal.lines().size(),
                proposal.count(Status.CONFIRMED),
                proposal.count(Status.REFUSED)));
  }

  ProposalView view(Proposal proposal, Locale language) {
    var content = proposal.content();
    var names = names(proposal);
    return new ProposalView(
        proposal.id(),
        proposal.version(),
        proposal.kind(),
        proposal.state(),
        proposal.madeAt(),
        proposal.madeBy().flatMap(id -> Ref.to(id, names)),
        content.considered(),
        content.leftOut(),
        content.lines().stream()
            .flatMap(line -> line.reasons().stream())
            .mapToLong(Reason::points)
            .sum(),
        content.lines().stream().map(line -> line(line, names, language)).toList(),
        content.left().stream()
            .map(
                left ->
                    new ProposalView.LeftView(
                        ref(left.needId(), names),
                        left.days(),
                        left.why().entrySet().stream()
                            .map(
                                why ->
                                    new ProposalView.WhyView(
                                        why.getKey(),
                                        wording.left(why.getKey(), why.getValue(), language)))
                            .toList()))
            .toList(),
        content.loads().stream()
            .map(
                load ->
                    new ProposalView.LoadView(
                        ref(load.agentId(), names),
                        load.before(),
                        load.after(),
                        load.usual(),
                        load.most()))
            .toList(),
        Optional.ofNullable(content.figures())
            .map(figures -> new ProposalView.FiguresView(figures.before(), figures.after())));
  }

  private ProposalView.LineView line(Line line, Map<UUID, String> names, Locale language) {
    return new ProposalView.LineView(
        line.number(),
        ref(line.needId(), names),
        ref(line.agentId(), names),
        Optional.ofNullable(line.seedId()).map(id -> ref(id, names)),
        line.reasons().stream().mapToInt(Reason::points).sum(),
        line.reasons().stream()
            .map(
                reason ->
                    new ProposalView.ReasonView(
                        reason.name(),
                        wording.label(reason, language),
                        reason.points(),
                        wording.text(reason, language)))
            .toList(),
        line.status(),
        Optional.ofNullable(line.recipient()).map(id -> ref(id, names)),
        Optional.ofNullable(line.refusal())
            .map(code -> new ProposalView.WhyView(code, wording.refusal(code, language))),
        Optional.ofNullable(line.decidedAt()));
  }

  private static Ref ref(UUID id, Map<UUID, String> names) {
    return new Ref(id, names.getOrDefault(id, ""));
  }

  /** Of all that the proposal points to, one query a kind of record. */
  private Map<UUID, String> names(Proposal proposal) {
    var content = proposal.content();
    var needIds = new HashSet<UUID>();
    content.lines().forEach(line -> needIds.add(line.needId()));
    content.left().forEach(left -> needIds.add(left.needId()));
    var agentIds =
        Stream.of(
                content.lines().stream().map(Line::agentId),
                content.lines().stream().map(Line::recipient).filter(Objects::nonNull),
                content.loads().stream().map(ProposalContent.Load::agentId),
                proposal.madeBy().stream())
            .flatMap(ids -> ids)
            .collect(Collectors.toSet());
    var names = new HashMap<UUID, String>(members.names(agentIds));
    names.putAll(needs.among(needIds).stream().collect(Collectors.toMap(Need::id, Need::title)));
    if (proposal.kind() == Proposal.Kind.INVITATIONS) {
      names.putAll(organizations.names(agentIds));
      List<UUID> seedIds =
          content.lines().stream().map(Line::seedId).filter(Objects::nonNull).distinct().toList();
      names.putAll(seeds.among(seedIds).stream().collect(Collectors.toMap(Seed::id, Seed::title)));
    }
    return names;
  }
}
