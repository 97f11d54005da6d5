package jp.musubi.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.Level;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.jspecify.annotations.Nullable;

/** Lists of needs, each row cut to what the reader may know. */
@ApplicationScoped
public class NeedQueries {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of(
          "publishedAt", new ListQuery.Sort("coalesce(e.publishedAt, e.createdAt)", Instant.class),
          "updatedAt", new ListQuery.Sort("e.updatedAt", Instant.class),
          "createdAt", new ListQuery.Sort("e.createdAt", Instant.class));
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject EntityManager entities;
  @Inject Organizations organizations;
  @Inject Clearances clearances;

  Page<NeedSummary> list(NeedFilter filter, PageParams params, Actor actor) {
    var page = query(filter, actor).page(params, SORTS, "-publishedAt");
    var ids = page.items().stream().map(Need::id).toList();
    var granted = clearances.granted(ids, actor);
    var names = organizations.names(page.items().stream().map(Need::organizationId).toList());
    return page.map(need -> NeedSummary.of(need, clearance(need, actor, granted), names));
  }

  private ListQuery<Need> query(NeedFilter filter, Actor actor) {
    var query = new ListQuery<>(entities, Need.class);
    var own = actor.organizationId().orElse(NOBODY);
    if (filter.mine()) {
      query.where("e.organizationId = :own", Map.of("own", own));
    } else if (!actor.coordinates()) {
      query.where(
          "e.state in :open or e.organizationId = :own",
          Map.of("open", NeedState.openToReaders(), "own", own));
    }
    if (filter.state() != null && !filter.state().isEmpty()) {
      query.where("e.state in :states", Map.of("states", filter.state()));
    }
    known(
        query,
        actor,
        like(filter.q()),
        "q",
        NeedGroups.TITLE,
        "lower(e.title) like :q escape '\\'");
    known(
        query,
        actor,
        filter.department(),
        "department",
        NeedGroups.DEPARTMENT,
        "e.department = :department");
    known(query, actor, filter.place(), "place", NeedGroups.SETTING, "e.place = :place");
    known(
        query,
        actor,
        filter.profession(),
        "profession",
        NeedGroups.SETTING,
        "e.profession = :profession");
    known(
        query,
        actor,
        filter.deviceClass(),
        "deviceClass",
        NeedGroups.PROBLEM,
        "e.deviceClass = :deviceClass");
    known(
        query,
        actor,
        filter.prefecture(),
        "prefecture",
        NeedGroups.ORGANIZATION,
        "exists (select 1 from Organization o where o.id = e.organizationId and o.prefectureCode = :prefecture)");
    return query;
  }

  /** A record answers to a filter only where the reader is cleared for the field it is about. */
  private static void known(
      ListQuery<Need> query,
      Actor actor,
      @Nullable Object value,
      String name,
      String group,
      String condition) {
    if (value == null) {
      return;
    }
    if (actor.coordinates()) {
      query.where(condition, Map.of(name, value));
      return;
    }
    var cleared =
        Arrays.stream(Level.values())
            .filter(actor.rung().clearance()::sees)
            .map(Level::name)
            .toList();
    query.where(
        "(%s) and (e.organizationId = :mine or function('jsonb_extract_path_text', e.disclosure, '%s') in :cleared)"
            .formatted(condition, group),
        Map.of(name, value, "mine", actor.organizationId().orElse(NOBODY), "cleared", cleared));
  }

  private static @Nullable String like(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    var literal =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }

  private static Clearance clearance(Need need, Actor actor, Map<UUID, Clearance> granted) {
    return actor.coordinates() || need.isOwnedBy(actor)
        ? Clearance.FULL
        : granted.getOrDefault(need.id(), actor.rung().clearance());
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
