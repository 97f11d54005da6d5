package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.matching.Weights;
import jp.musubi.need.Need;
import jp.musubi.need.NeedState;
import jp.musubi.seed.Seed;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;

/** Which lists would change with another model: the pairs are scored once, and weighed twice. */
@ApplicationScoped
class ModelEffects {
  private static final int TOP = 10;
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("updatedAt", new ListQuery.Sort("e.updatedAt", Instant.class));

  @Inject Suggestions suggestions;
  @Inject EntityManager entities;

  Page<ModelEffectView> of(Weights model, PageParams params, Actor actor) {
    return new ListQuery<>(entities, Need.class)
        .where("e.state in :open", Map.of("open", NeedState.matched()))
        .page(params, SORTS, "-updatedAt")
        .map(need -> effect(need, model, actor));
  }

  private ModelEffectView effect(Need need, Weights model, Actor actor) {
    var ranked =
        suggestions.forNeed(need, actor).stream().filter(one -> one.scored().eligible()).toList();
    var now = ranked.stream().limit(TOP).map(one -> placed(one, one.scored().score())).toList();
    var then =
        ranked.stream()
            .map(one -> placed(one, model.score(one.scored().values())))
            .sorted(Comparator.comparingDouble(seed -> -seed.score()))
            .limit(TOP)
            .toList();
    var before = now.stream().map(ModelEffectView.PlacedSeed::seedId).toList();
    var after = then.stream().map(ModelEffectView.PlacedSeed::seedId).toList();
    var stay = new HashSet<>(after);
    stay.retainAll(before);
    int entering = after.size() - stay.size();
    int same =
        (int)
            IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> before.get(i).equals(after.get(i)))
                .count();
    return new ModelEffectView(
        need.id(), need.seenAt(Clearance.FULL).title(), entering, stay.size() - same, now, then);
  }

  private static ModelEffectView.PlacedSeed placed(Ranked<Seed> ranked, double score) {
    var seed = ranked.subject();
    return new ModelEffectView.PlacedSeed(seed.id(), seed.seenAt(Clearance.FULL).title(), score);
  }
}
