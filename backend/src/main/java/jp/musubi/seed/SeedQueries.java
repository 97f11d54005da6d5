package jp.musubi.seed;

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
import jp.musubi.organization.Organizations;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;

/** Lists of seeds, each row cut to what the reader may know. */
@ApplicationScoped
public class SeedQueries {
  @Inject EntityManager entities;
  @Inject Organizations organizations;
  @Inject Clearances clearances;
  @Inject Readership readership;

  Page<SeedSummary> list(SeedFilter filter, PageParams params, Actor actor) {
    var page = query(filter, actor).page(params);
    var cleared = clearances.on(page.items(), actor);
    readership.note(actor, page.items(), id -> Objects.requireNonNull(cleared.get(id)));
    var owners = organizations.byId(page.items().stream().map(Seed::organizationId).toList());
    return page.map(
        seed ->
            SeedSummary.of(
                seed,
                Objects.requireNonNull(cleared.get(seed.id())),
                Objects.requireNonNull(owners.get(seed.organizationId()))));
  }

  private PostingQuery<Seed> query(SeedFilter filter, Actor actor) {
    return new PostingQuery<>(entities, Seed.class, SeedState.openToReaders(), actor)
        .mine(filter.mine())
        .among(filter.state(), "state")
        .among(filter.kind(), "kind")
        .titled(filter.q(), SeedGroups.TITLE)
        .known(
            filter.process(),
            "process",
            SeedGroups.CAPABILITIES,
            "array_contains(e.processes, :process)")
        .known(
            filter.material(),
            "material",
            SeedGroups.CAPABILITIES,
            "array_contains(e.materials, :material)")
        .known(
            filter.fieldOfUse(),
            "field",
            SeedGroups.CAPABILITIES,
            "array_contains(e.fieldsOfUse, :field)")
        .known(filter.roleOffered(), "role", SeedGroups.CAPABILITIES, "e.roleOffered = :role")
        .known(
            filter.prefecture(),
            "prefecture",
            SeedGroups.ORGANIZATION,
            Organizations.IN_PREFECTURE);
  }

  /** How many seeds stand in each of the states. */
  public Map<SeedState, Long> countByState() {
    var counts = new EnumMap<SeedState, Long>(SeedState.class);
    entities
        .createQuery("select e.state, count(e) from Seed e group by e.state", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((SeedState) row[0], (Long) row[1]));
    return counts;
  }

  /** Ids of all seeds, oldest first, to rebuild the index from. */
  public List<UUID> allIds() {
    return entities
        .createQuery("select e.id from Seed e order by e.id", UUID.class)
        .getResultList();
  }
}
