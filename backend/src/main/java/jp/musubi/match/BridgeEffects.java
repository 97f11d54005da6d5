package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.identity.Actor;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Understood;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.reading.Bridges;
import jp.musubi.seed.Seed;

/** Compares what open needs are read into and offered over two bridges; for coordinators. */
@ApplicationScoped
class BridgeEffects {
  private static final int PLACES = 10;

  @Inject Bridges bridges;
  @Inject Needs needs;
  @Inject Suggestions suggestions;
  @Inject MatchConfig config;

  private record Compared(
      Need need,
      Suggestions.Asked before,
      Suggestions.Asked after,
      List<Understood> wasRead,
      List<Understood> isRead) {
    boolean readDifferently() {
      return !ids(wasRead).equals(ids(isRead));
    }

    private static Set<String> ids(List<Understood> read) {
      return read.stream().map(Understood::id).collect(Collectors.toSet());
    }
  }

  /** Needs that would be read differently are ranked first, others while there is time. */
  BridgeEffectView of(Bridge changed, Actor actor, Locale language) {
    long end = System.nanoTime() + config.effectLongest().toNanos();
    var now = bridges.reader();
    var then = bridges.reader(changed);
    var compared =
        needs.openToMatches(config.effectNeeds()).stream()
            .map(need -> compared(need, now, then, actor))
            .sorted(Comparator.comparing(Compared::readDifferently).reversed())
            .toList();
    var labels = labels(language, now.bridge(), changed);
    var effects = new ArrayList<BridgeEffectView.NeedEffect>();
    int ranked = 0;
    for (var each : compared) {
      if (System.nanoTime() >= end) {
        break;
      }
      ranked++;
      effect(each, labels).ifPresent(effects::add);
    }
    return new BridgeEffectView(
        now.bridge().version(),
        needs.countOpenToMatches(),
        compared.size(),
        ranked,
        (int) compared.stream().filter(Compared::readDifferently).count(),
        effects);
  }

  private Compared compared(Need need, BridgeReader now, BridgeReader then, Actor actor) {
    var before = suggestions.asked(need, actor, now);
    var after = suggestions.asked(need, actor, then);
    return new Compared(need, before, after, read(before), read(after));
  }

  private static List<Understood> read(Suggestions.Asked asked) {
    return asked.bridge().understoodNeed(asked.demand().texts(), asked.demand().correction());
  }

  private Optional<BridgeEffectView.NeedEffect> effect(
      Compared compared, Map<String, String> labels) {
    var before = suggestions.best(compared.before(), PLACES);
    var after = suggestions.best(compared.after(), PLACES);
    if (!compared.readDifferently() && ids(before).equals(ids(after))) {
      return Optional.empty();
    }
    return Optional.of(
        new BridgeEffectView.NeedEffect(
            compared.need().id(),
            compared.need().title(),
            compared.readDifferently(),
            side(compared.wasRead(), before, after, labels),
            side(compared.isRead(), after, before, labels)));
  }

  private static List<UUID> ids(List<Ranked<Seed>> ranked) {
    return ranked.stream().map(place -> place.subject().id()).toList();
  }

  private static BridgeEffectView.Side side(
      List<Understood> read,
      List<Ranked<Seed>> ranked,
      List<Ranked<Seed>> other,
      Map<String, String> labels) {
    var places = ids(other);
    return new BridgeEffectView.Side(
        read.stream()
            .map(
                concept ->
                    new BridgeEffectView.Concept(
                        concept.id(),
                        concept.kind(),
                        labels.getOrDefault(concept.id(), concept.id())))
            .toList(),
        IntStream.range(0, ranked.size())
            .mapToObj(i -> place(i, ranked.get(i), places.indexOf(ranked.get(i).subject().id())))
            .toList());
  }

  private static BridgeEffectView.Place place(int index, Ranked<Seed> ranked, int other) {
    return new BridgeEffectView.Place(
        index + 1,
        ranked.subject().id(),
        ranked.subject().title(),
        ranked.scored().score(),
        other < 0 ? Optional.empty() : Optional.of(other + 1));
  }

  private static Map<String, String> labels(Locale language, Bridge... bridges) {
    var english = language.equals(Locale.ENGLISH);
    var labels = new HashMap<String, String>();
    for (var bridge : bridges) {
      bridge.problems().forEach(p -> labels.put(p.id(), english ? p.en() : p.ja()));
      bridge.technologies().forEach(t -> labels.put(t.id(), english ? t.en() : t.ja()));
    }
    return labels;
  }
}
