package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.learning.LearningConfig;
import jp.musubi.learning.ShownLists;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.matching.learning.Exploration;
import jp.musubi.matching.learning.ShownList;
import jp.musubi.need.Need;
import jp.musubi.seed.Seed;

/**
 * The list of seeds that is shown for a need; what coordinators are shown is kept to learn from.
 */
@ApplicationScoped
class SuggestedSeeds {
  @Inject Suggestions suggestions;
  @Inject ShownLists lists;
  @Inject LearningConfig config;
  @Inject UsualNextAction calendar;

  /** Best first; with {@code gated}, those that fail a gate come last. */
  List<Ranked<Seed>> forNeed(Need need, Actor actor, int limit, boolean gated) {
    var ranked = suggestions.forNeed(need, actor);
    var eligible = ranked.stream().filter(one -> one.scored().eligible()).toList();
    var shown =
        ShownLists.learnsFrom(actor)
            ? shownToLearn(need.id(), eligible, actor, limit)
            : eligible.stream().limit(limit).toList();
    if (gated && shown.size() < limit) {
      var more = ranked.stream().filter(one -> !one.scored().eligible());
      shown = Stream.concat(shown.stream(), more.limit(limit - shown.size())).toList();
    }
    suggestions.served("need", shown.size());
    return shown;
  }

  private List<Ranked<Seed>> shownToLearn(
      UUID needId, List<Ranked<Seed>> eligible, Actor actor, int limit) {
    var occasion = needId + "/" + calendar.today();
    var places = Exploration.of(eligible, occasion, config.explorationRate());
    var shown = places.stream().limit(limit).toList();
    if (!shown.isEmpty()) {
      var model = shown.getFirst().subject().scored().modelVersion();
      lists.show(
          needId,
          actor,
          model,
          IntStream.range(0, shown.size()).mapToObj(i -> item(i, shown.get(i))).toList());
    }
    return shown.stream()
        .map(
            place ->
                new Ranked<>(
                    place.subject().subject(),
                    place.subject().organization(),
                    place.subject().scored(),
                    place.placedToLearn()))
        .toList();
  }

  private static ShownList.Item item(int index, Exploration.Place<Ranked<Seed>> place) {
    var ranked = place.subject();
    return new ShownList.Item(
        ranked.subject().id().toString(), index + 1, place.propensity(), ranked.scored().values());
  }
}
