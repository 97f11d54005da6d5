package jp.musubi.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.PostingQuery;
import jp.musubi.identity.Readership;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;

/** Lists of needs, each row cut to what the reader may know. */
@ApplicationScoped
public class NeedQueries {
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject EntityManager entities;
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject Clearances clearances;
  @Inject Readership readership;

  Page<NeedSummary> list(NeedFilter filter, PageParams params, Actor actor) {
    var page = query(filter, actor).page(params);
    var cleared = clearances.on(page.items(), actor);
    readership.note(actor, page.items(), id -> Objects.requireNonNull(cleared.get(id)));
    var names = organizations.names(page.items().stream().map(Need::organizationId).toList());
    var coordinators =
        members.names(page.items().stream().flatMap(n -> n.coordinatorId().stream()).toList());
    var known = new NeedView.Names(names, coordinators);
    return page.map(
        need -> NeedSummary.of(need, Objects.requireNonNull(cleared.get(need.id())), actor, known));
  }

  private PostingQuery<Need> query(NeedFilter filter, Actor actor) {
    return new PostingQuery<>(entities, Need.class, NeedState.openToReaders(), actor)
        .mine(filter.mine())
        .steering(filter.coordinatorId(), "coordinator", "e.coordinatorId = :coordinator")
        .steering(
            filter.unassigned() ? NOBODY : null,
            "nobody",
            "coalesce(e.coordinatorId, :nobody) = :nobody")
        .among(filter.state(), "state")
        .titled(filter.q(), NeedGroups.TITLE)
        .known(
            filter.department(), "department", NeedGroups.DEPARTMENT, "e.department = :department")
        .known(filter.place(), "place", NeedGroups.SETTING, "e.place = :place")
        .known(filter.profession(), "profession", NeedGroups.SETTING, "e.profession = :profession")
        .known(
            filter.deviceClass(), "deviceClass", NeedGroups.PROBLEM, "e.deviceClass = :deviceClass")
        .known(
            filter.prefecture(),
            "prefecture",
            NeedGroups.ORGANIZATION,
            Organizations.IN_PREFECTURE);
  }

  /** How many needs stand in each of the states. */
  public Map<NeedState, Long> countByState() {
    var counts = new EnumMap<NeedState, Long>(NeedState.class);
    entities
        .createQuery("select e.state, count(e) from Need e group by e.state", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((NeedState) row[0], (Long) row[1]));
    return counts;
  }

  /** Ids of all needs, oldest first, to rebuild the index from. */
  public List<UUID> allIds() {
    return entities
        .createQuery("select e.id from Need e order by e.id", UUID.class)
        .getResultList();
  }
}
