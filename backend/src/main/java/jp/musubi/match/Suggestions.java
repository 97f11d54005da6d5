package jp.musubi.match;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.embedding.Embeddings;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.Rung;
import jp.musubi.index.Candidate;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.learning.Champion;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Matcher;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Scored;
import jp.musubi.matching.Supply;
import jp.musubi.matching.Weights;
import jp.musubi.need.Need;
import jp.musubi.need.NeedTexts;
import jp.musubi.need.Needs;
import jp.musubi.organization.Organization;
import jp.musubi.organization.Organizations;
import jp.musubi.reading.Bridges;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedTexts;
import jp.musubi.seed.Seeds;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Ranks who could solve a need, and which needs a seed could solve: candidates from the index, then
 * the model, each from what the asker is cleared for alone.
 */
@ApplicationScoped
class Suggestions {
  private static final int CANDIDATES = 200;
  private static final Comparator<Scored> ORDER =
      Comparator.comparing(Scored::eligible)
          .thenComparingDouble(Scored::score)
          .reversed()
          .thenComparing(Scored::demandId)
          .thenComparing(Scored::supplyId);

  @Inject SearchIndex index;
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject Clearances clearances;
  @Inject Vocabularies vocabularies;
  @Inject UsualNextAction calendar;
  @Inject MeterRegistry registry;
  @Inject Bridges bridges;
  @Inject Champion champion;
  @Inject Embeddings embeddings;

  /**
   * One ranked record and its owner.
   *
   * @param placedToLearn whether chance put it here, so that the model can learn from it
   */
  record Ranked<T>(
      T subject, @Nullable Organization organization, Scored scored, boolean placedToLearn) {
    Ranked(T subject, @Nullable Organization organization, Scored scored) {
      this(subject, organization, scored, false);
    }
  }

  /**
   * A need as one asker may know it, and the model as it knows the words of their rung.
   *
   * @param bridge that both are read over
   * @param digests what the index kept of the seeds it found, by their ids
   */
  record Asked(
      Demand demand,
      Actor actor,
      Matcher matcher,
      BridgeReader bridge,
      Map<String, Digest> digests) {}

  /** A seed beside a need, both as the asker may know them. */
  record Pair(Seed seed, @Nullable Organization owner, Supply supply, Scored scored) {}

  Asked asked(Need need, Actor actor) {
    return asked(need, actor, bridge());
  }

  /** Over another bridge than the one in force. */
  Asked asked(Need need, Actor actor, BridgeReader bridge) {
    var own = clearances.on(need.id(), need.organizationId(), actor);
    var demand = demand(need, own, owners(Set.of(need.organizationId())));
    var digests = new HashMap<String, Digest>();
    compare(demand, bridge, digests);
    return new Asked(demand, actor, matcher(actor.rung(), bridge, digests), bridge, digests);
  }

  /** Seeds worth scoring; filters as in {@link jp.musubi.index.Search}. */
  Collection<Seed> found(Asked asked, Map<String, Set<String>> filters, int limit) {
    var demand = asked.demand();
    var texts = with(demand.texts(), asked.bridge().expected(demand.texts(), demand.correction()));
    var rung = asked.actor().rung();
    var candidates = index.candidates(Type.SEED, texts, filters, rung, limit);
    asked.digests().putAll(Candidate.digests(candidates));
    return among(candidates, seeds::among, Seed::id).values();
  }

  /** What the model says of these seeds, as far as the asker may know of them. */
  List<Pair> scored(Asked asked, Collection<Seed> found) {
    var owners = owners(found.stream().map(Seed::organizationId).toList());
    var clearance = asked.actor().rung().clearance();
    return found.stream()
        .filter(seed -> seed.isVisibleTo(asked.actor()))
        .map(
            seed -> {
              var supply = supply(seed, clearance, owners);
              var scored = asked.matcher().score(asked.demand(), supply);
              return new Pair(seed, owners.get(seed.organizationId()), supply, scored);
            })
        .toList();
  }

  /** Seeds for a need, best first; those that fail a gate come last. */
  List<Ranked<Seed>> forNeed(Need need, Actor actor) {
    return ranked(asked(need, actor));
  }

  /** The first that pass every gate. */
  List<Ranked<Seed>> best(Asked asked, int limit) {
    return ranked(asked).stream().filter(one -> one.scored().eligible()).limit(limit).toList();
  }

  private List<Ranked<Seed>> ranked(Asked asked) {
    return scored(asked, found(asked, Map.of(), CANDIDATES)).stream()
        .sorted(Comparator.comparing(Pair::scored, ORDER))
        .map(pair -> new Ranked<>(pair.seed(), pair.owner(), pair.scored()))
        .toList();
  }

  /** Needs for a seed, best first. */
  List<Ranked<Need>> forSeed(Seed seed, Actor actor, int limit, boolean gated) {
    var own = clearances.on(seed.id(), seed.organizationId(), actor);
    var rung = actor.rung();
    var supply = supply(seed, own, owners(Set.of(seed.organizationId())));
    var texts =
        with(supply.texts(), bridges.reader().possible(supply.texts(), supply.correction()));
    var candidates = index.candidates(Type.NEED, texts, Map.of(), rung, CANDIDATES);
    var found = among(candidates, needs::among, Need::id);
    var owners = owners(found.values().stream().map(Need::organizationId).toList());
    var digests = Candidate.digests(candidates);
    compare(supply, bridge(), digests);
    var matcher = matcher(rung, bridge(), digests);
    var ranked =
        found.values().stream()
            .filter(need -> need.state().isOpenToMatches())
            .map(need -> matcher.score(demand(need, rung.clearance(), owners), supply))
            .filter(scored -> gated || scored.eligible())
            .sorted(ORDER)
            .limit(limit)
            .map(
                scored -> {
                  var need = Objects.requireNonNull(found.get(UUID.fromString(scored.demandId())));
                  return new Ranked<>(need, owners.get(need.organizationId()), scored);
                })
            .toList();
    served("seed", ranked.size());
    return ranked;
  }

  /** What the model says of a pair, from all that is known of it: for coordinators. */
  Scored score(Need need, Seed seed) {
    var owners = owners(List.of(need.organizationId(), seed.organizationId()));
    var demand = demand(need, Clearance.FULL, owners);
    var supply = supply(seed, Clearance.FULL, owners);
    var digests = new HashMap<String, Digest>();
    compare(demand, bridge(), digests);
    compare(supply, bridge(), digests);
    return matcher(Rung.COORDINATORS, bridge(), digests).score(demand, supply);
  }

  /** What is ranked by: the model in force, with the language model's share where there is one. */
  Weights weights() {
    return embeddings.in(champion.weights());
  }

  private Matcher matcher(Rung rung, BridgeReader bridge, Map<String, Digest> digests) {
    return new Matcher(weights(), index.terms(rung), bridge, digests, embeddings.likeness());
  }

  /** Lets the language model, where there is one, take part for the side that asks. */
  private void compare(Demand demand, BridgeReader bridge, Map<String, Digest> digests) {
    if (embeddings.areOn()) {
      digests.put(demand.id(), embeddings.on(bridge::digestNeed).apply(demand.texts()));
    }
  }

  private void compare(Supply supply, BridgeReader bridge, Map<String, Digest> digests) {
    if (embeddings.areOn()) {
      digests.put(supply.id(), embeddings.on(bridge::digestSeed).apply(supply.texts()));
    }
  }

  private BridgeReader bridge() {
    return bridges.reader();
  }

  private static List<Passage> with(List<Passage> said, List<Passage> expected) {
    return Stream.concat(said.stream(), expected.stream()).toList();
  }

  private Demand demand(Need need, Clearance clearance, Map<UUID, Organization> owners) {
    var owner = Objects.requireNonNull(owners.get(need.organizationId()));
    return NeedTexts.demand(need, clearance, owner, List.of(), vocabularies);
  }

  private Supply supply(Seed seed, Clearance clearance, Map<UUID, Organization> owners) {
    var owner = Objects.requireNonNull(owners.get(seed.organizationId()));
    return SeedTexts.supply(seed, clearance, owner, calendar.today(), List.of(), vocabularies);
  }

  private Map<UUID, Organization> owners(Collection<UUID> ids) {
    return organizations.among(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organization::id, Function.identity()));
  }

  private static <T> Map<UUID, T> among(
      List<Candidate> candidates, Function<List<UUID>, List<T>> load, Function<T, UUID> id) {
    var ids = candidates.stream().map(candidate -> UUID.fromString(candidate.id())).toList();
    return load.apply(ids).stream().collect(Collectors.toMap(id, Function.identity()));
  }

  void served(String side, int count) {
    registry.counter("musubi.suggestions.served", "for", side).increment(count);
  }
}
