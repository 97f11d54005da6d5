package jp.musubi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Readership;
import jp.musubi.index.Found;
import jp.musubi.index.Search;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.need.Needs;
import jp.musubi.organization.Organizations;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.Messages;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** Asks the index and reads what was found, as far as the asker may know it. */
@ApplicationScoped
class FindRecords {
  private static final Map<String, String> FACETS =
      Map.of(
          "department", "departments",
          "prefecture", "prefectures",
          "process", "processes",
          "place", "places",
          "kind", "");
  private static final List<String> FACET_ORDER =
      List.of("kind", "department", "place", "process", "prefecture");
  private static final Messages TEXTS = new Messages("search");

  @Inject SearchIndex index;
  @Inject Readership readership;
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject Vocabularies vocabularies;

  SearchAnswer answer(SearchParams params, Actor actor, Locale language) {
    var filters = params.filters();
    if (!actor.prefectures().isEmpty()) {
      var reached = new HashSet<>(actor.prefectures());
      reached.retainAll(filters.getOrDefault("prefecture", actor.prefectures()));
      if (reached.isEmpty()) {
        return new SearchAnswer(List.of(), List.of(), Optional.empty(), 0);
      }
      filters.put("prefecture", reached);
    }
    var found =
        index.search(
            new Search(
                params.q() == null ? "" : params.q(),
                params.type() == null ? Set.of() : Set.copyOf(params.type()),
                filters,
                FACET_ORDER,
                actor.rung(),
                params.limit(),
                params.cursor()));
    var items = items(found, actor);
    return new SearchAnswer(
        found.items().stream()
            .map(hit -> Optional.ofNullable(items.get(hit.id())).map(view -> view.apply(hit)))
            .flatMap(Optional::stream)
            .toList(),
        found.facets().stream().map(facet -> facet(facet, actor, language)).toList(),
        Optional.ofNullable(found.nextCursor()),
        found.total());
  }

  private Map<String, Function<Found.Hit, SearchAnswer.Item>> items(Found found, Actor actor) {
    var clearance = actor.rung().clearance();
    var items = new HashMap<String, Function<Found.Hit, SearchAnswer.Item>>();
    var owners = new HashSet<UUID>();
    // The database decides, should the index be a moment behind.
    var foundNeeds =
        needs.among(ids(found, Type.NEED)).stream().filter(n -> n.isVisibleTo(actor)).toList();
    var foundSeeds =
        seeds.among(ids(found, Type.SEED)).stream().filter(s -> s.isVisibleTo(actor)).toList();
    readership.note(actor, foundNeeds, id -> clearance);
    readership.note(actor, foundSeeds, id -> clearance);
    foundNeeds.forEach(need -> owners.add(need.organizationId()));
    foundSeeds.forEach(seed -> owners.add(seed.organizationId()));
    var names = organizations.names(owners);
    for (var need : foundNeeds) {
      var seen = need.seenAt(clearance);
      var owner = need.showsOrganization(clearance) ? names.get(need.organizationId()) : null;
      items.put(
          need.id().toString(),
          hit ->
              item(
                  hit,
                  seen.title(),
                  seen.summary(),
                  null,
                  need.state().name(),
                  owner,
                  seen.department(),
                  null,
                  need.isDemo()));
    }
    for (var seed : foundSeeds) {
      var seen = seed.seenAt(clearance);
      var owner = seed.showsOrganization(clearance) ? names.get(seed.organizationId()) : null;
      items.put(
          seed.id().toString(),
          hit ->
              item(
                  hit,
                  seen.title(),
                  seen.summary(),
                  seed.kind().name(),
                  seed.state().name(),
                  owner,
                  null,
                  null,
                  seed.isDemo()));
    }
    for (var one : organizations.among(ids(found, Type.ORGANIZATION))) {
      if (!one.isKnownTo(actor)) {
        continue;
      }
      items.put(
          one.id().toString(),
          hit ->
              item(
                  hit,
                  one.name(),
                  one.profile().description(),
                  one.profile().kind().name(),
                  one.state().name(),
                  null,
                  null,
                  one.prefectureCode(),
                  one.isDemo()));
    }
    return items;
  }

  private static SearchAnswer.Item item(
      Found.Hit hit,
      String title,
      @Nullable String summary,
      @Nullable String kind,
      String state,
      @Nullable String owner,
      @Nullable String department,
      @Nullable String prefecture,
      boolean demo) {
    return new SearchAnswer.Item(
        hit.type(),
        UUID.fromString(hit.id()),
        title,
        Optional.ofNullable(summary),
        Optional.ofNullable(kind),
        Optional.of(state),
        Optional.ofNullable(owner),
        Optional.ofNullable(department),
        Optional.ofNullable(prefecture),
        hit.fragments().stream()
            .findFirst()
            .map(fragment -> new SearchAnswer.Highlight(fragment.text(), fragment.marks())),
        demo);
  }

  private static List<UUID> ids(Found found, Type type) {
    return found.items().stream()
        .filter(hit -> hit.type() == type)
        .map(hit -> UUID.fromString(hit.id()))
        .toList();
  }

  /** A facet is counted without its own filter: of other regions a client is told nothing. */
  private static boolean mayCount(Found.Facet facet, String code, Actor actor) {
    return actor.prefectures().isEmpty()
        || !facet.name().equals("prefecture")
        || actor.prefectures().contains(code);
  }

  private SearchAnswer.Facet facet(Found.Facet facet, Actor actor, Locale language) {
    var vocabulary = FACETS.getOrDefault(facet.name(), "");
    return new SearchAnswer.Facet(
        facet.name(),
        facet.values().stream()
            .filter(count -> mayCount(facet, count.code(), actor))
            .map(
                count ->
                    new SearchAnswer.Value(
                        count.code(), label(vocabulary, count.code(), language), count.count()))
            .toList());
  }

  private String label(String vocabulary, String code, Locale language) {
    return vocabulary.isEmpty()
        ? TEXTS.text("kind." + code, language, Map.of())
        : vocabularies.label(vocabulary, code, language);
  }
}
