package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organizations;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;

/** Lists of matches and the names on them. */
@ApplicationScoped
public class MatchQueries {
  private static final ListQuery.Sort BY_STAGE = new ListQuery.Sort("e.stageSince", Instant.class);
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of(
          "updatedAt", new ListQuery.Sort("e.updatedAt", Instant.class),
          "stageSince", BY_STAGE,
          "dueOn",
              new ListQuery.Sort(
                  "coalesce(e.nextAction.dueOn, {d '9999-12-31'})", LocalDate.class));

  /** The sides know of no due dates: by these theirs stand in the order of their opening. */
  private static final Map<String, ListQuery.Sort> SORTS_OF_SIDES =
      Map.of(
          "updatedAt", new ListQuery.Sort("e.sides.sidesUpdatedAt", Instant.class),
          "stageSince", BY_STAGE,
          "dueOn", new ListQuery.Sort("e.openedAt", Instant.class));

  @Inject EntityManager entities;
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject Clearances clearances;
  @Inject UsualNextAction calendar;

  Page<MatchSummary> list(MatchFilter filter, PageParams params, Actor actor) {
    var today = calendar.today();
    var query = new ListQuery<>(entities, Match.class);
    if (!actor.coordinates()) {
      query.where(
          """
          e.offeredAt is not null and exists (select 1 from Participant p
          where p.match = e and p.organizationId = :own)""",
          Map.of("own", actor.organizationId().orElse(new UUID(0, 0))));
    }
    if (actor.coordinates() && actor.memberId().isPresent()) {
      query.where(
          "not array_contains(e.conflicts.recused, :reader)",
          Map.of("reader", actor.memberId().get()));
    }
    if (filter.stage() != null && !filter.stage().isEmpty()) {
      query.where("e.stage in :stages", Map.of("stages", filter.stage()));
    }
    query.whereIf(filter.needId(), "need", "e.needId = :need");
    if (filter.mine()) {
      query.where("e.coordinatorId = :me", Map.of("me", actor.memberId().orElse(new UUID(0, 0))));
    }
    if (filter.overdue()) {
      var known =
          actor.coordinates() ? "e.nextAction.dueOn < :today" : "cast(:today as date) is null";
      query.where(known, Map.of("today", today));
    }
    var sorts = actor.coordinates() ? SORTS : SORTS_OF_SIDES;
    var page = query.page(params, sorts, "-updatedAt");
    var names = names(page.items(), actor);
    return page.map(match -> MatchSummary.of(match, actor, names, today));
  }

  /** All that these matches point to, in one query a kind. */
  MatchNames names(Collection<Match> matches, Actor actor) {
    var organizationIds = new HashSet<UUID>();
    var seedIds = new HashSet<UUID>();
    var memberIds = new HashSet<UUID>();
    var recordIds = new HashSet<UUID>();
    for (var match : matches) {
      recordIds.add(match.needId());
      match.coordinatorId().ifPresent(memberIds::add);
      for (var conflict : match.conflicts()) {
        Stream.of(conflict.memberId(), conflict.settledById())
            .filter(Objects::nonNull)
            .forEach(memberIds::add);
        Optional.ofNullable(conflict.holderId()).ifPresent(organizationIds::add);
      }
      for (var participant : match.participants()) {
        organizationIds.add(participant.organizationId());
        participant.seedId().ifPresent(seedIds::add);
      }
    }
    var needsById =
        needs.among(recordIds).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    var seedsById =
        seeds.among(seedIds).stream().collect(Collectors.toMap(Seed::id, Function.identity()));
    recordIds.addAll(seedIds);
    return new MatchNames(
        actor,
        needsById,
        seedsById,
        organizations.names(organizationIds),
        members.names(memberIds),
        clearances.granted(recordIds, actor));
  }

  /** How often each two of these organizations were in one match that was introduced. */
  Map<Set<String>, Integer> together(Collection<UUID> organizationIds) {
    var together = new HashMap<Set<String>, Integer>();
    if (!organizationIds.isEmpty()) {
      entities
          .createQuery(
              """
              select p.organizationId, q.organizationId, count(distinct m.id)
              from Match m join m.participants p join m.participants q
              where m.introducedAt is not null and p.organizationId in :ids
                and q.organizationId in :ids and p.organizationId < q.organizationId
              group by p.organizationId, q.organizationId
              """,
              Object[].class)
          .setParameter("ids", organizationIds)
          .getResultList()
          .forEach(
              row ->
                  together.put(
                      Set.of(row[0].toString(), row[1].toString()), ((Number) row[2]).intValue()));
    }
    return together;
  }

  /** How many matches stand in each stage. */
  public Map<Stage, Long> countByStage() {
    var counts = new EnumMap<Stage, Long>(Stage.class);
    entities
        .createQuery("select e.stage, count(e) from Match e group by e.stage", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((Stage) row[0], (Long) row[1]));
    return counts;
  }
}
