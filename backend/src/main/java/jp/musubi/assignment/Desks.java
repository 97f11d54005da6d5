package jp.musubi.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.organization.Coordinator;
import jp.musubi.organization.Members;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The coordinators with what they declared, carry and have handled; a bounded number of queries.
 */
@ApplicationScoped
class Desks implements PanacheRepositoryBase<CoordinatorProfile, UUID> {
  @Inject EntityManager entities;
  @Inject Members members;
  @Inject AssignmentConfig config;

  /** Those of these members who coordinate; all coordinators where none are named. */
  List<Desk> among(Collection<UUID> only) {
    return of(members.coordinators(only));
  }

  Optional<Desk> find(UUID memberId) {
    return among(List.of(memberId)).stream().findFirst();
  }

  Page<Desk> page(PageParams params) {
    var page = members.coordinators(params);
    var desks = of(page.items());
    return new Page<>(desks, page.nextCursor(), page.total());
  }

  private List<Desk> of(List<Coordinator> coordinators) {
    var ids = coordinators.stream().map(Coordinator::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var profiles =
        list("id in ?1", ids).stream()
            .collect(Collectors.toMap(CoordinatorProfile::id, Function.identity()));
    var loads = loads(ids);
    var histories = histories(ids);
    return coordinators.stream()
        .map(
            coordinator -> {
              @Nullable CoordinatorProfile profile = profiles.get(coordinator.id());
              return new Desk(
                  coordinator,
                  profile == null ? Declared.unsaid(coordinator, config) : profile.declared(),
                  profile == null ? 0 : profile.tag(),
                  loads.getOrDefault(coordinator.id(), 0),
                  histories.getOrDefault(coordinator.id(), Desk.History.NONE));
            })
        .toList();
  }

  private Map<UUID, Integer> loads(List<UUID> ids) {
    var query =
        entities
            .createNativeQuery(
                """
                select who, count(*) from (
                  select coordinator_id as who from need
                    where state in ('SUBMITTED', 'IN_TRIAGE', 'NEEDS_INFO', 'ON_HOLD')
                  union all select coordinator_id from match
                    where stage not in ('LAUNCHED', 'DECLINED', 'LAPSED', 'TERMINATED')) as work
                where who in (:ids) group by who
                """,
                Tuple.class)
            .setParameter("ids", ids);
    return Rows.of(query).stream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, UUID.class), row -> row.get(1, Number.class).intValue()));
  }

  /** Needs they were responsible for, reviewed, or opened a match for. */
  private Map<UUID, Desk.History> histories(List<UUID> ids) {
    var query =
        entities
            .createNativeQuery(
                """
                select h.who, n.department, n.submitter_id, n.organization_id, count(*) from (
                  select coordinator_id as who, id as need from need where coordinator_id in (:ids)
                  union select reviewer_id, id from need where reviewer_id in (:ids)
                  union select coordinator_id, need_id from match where coordinator_id in (:ids)) as h
                join need n on n.id = h.need
                group by h.who, n.department, n.submitter_id, n.organization_id
                """,
                Tuple.class)
            .setParameter("ids", ids);
    var histories = new HashMap<UUID, Desk.History>();
    for (var row : Rows.of(query)) {
      var history =
          histories.computeIfAbsent(
              row.get(0, UUID.class),
              who -> new Desk.History(new HashMap<>(), new HashSet<>(), new HashSet<>()));
      Optional.ofNullable(row.get(1, String.class))
          .ifPresent(
              department ->
                  history
                      .departments()
                      .merge(department, row.get(4, Number.class).intValue(), Integer::sum));
      Optional.ofNullable(row.get(2, UUID.class)).ifPresent(history.people()::add);
      history.sites().add(row.get(3, UUID.class));
    }
    return histories;
  }
}
