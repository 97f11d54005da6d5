package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Posting;
import jp.musubi.identity.Readership;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.matching.Scored;
import jp.musubi.need.Need;
import jp.musubi.organization.Organization;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedKind;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Tells what was ranked as far as the asker may know it, in their language. */
@ApplicationScoped
class SuggestionAnswers {
  @Inject Wording wording;
  @Inject Calibrations calibrations;
  @Inject Suggestions suggestions;
  @Inject Readership readership;

  /** Owners and coordinators ask; others may know of the record and still not. */
  static void mayAsk(boolean owner, Actor actor) {
    if (!owner && !actor.coordinates()) {
      throw DomainException.forbidden();
    }
  }

  SuggestionView.Ranking ofSeeds(List<Ranked<Seed>> ranked, Actor actor, Locale language) {
    note(ranked, actor);
    return ranking(
        IntStream.range(0, ranked.size())
            .mapToObj(i -> ofSeed(i + 1, ranked.get(i), actor, language))
            .toList());
  }

  SuggestionView.Ranking ofNeeds(List<Ranked<Need>> ranked, Actor actor, Locale language) {
    note(ranked, actor);
    return ranking(
        IntStream.range(0, ranked.size())
            .mapToObj(i -> ofNeed(i + 1, ranked.get(i), actor, language))
            .toList());
  }

  private void note(List<? extends Ranked<? extends Posting>> ranked, Actor actor) {
    var postings = ranked.stream().map(Ranked::subject).toList();
    readership.note(actor, postings, id -> actor.rung().clearance());
  }

  private SuggestionView.Ranking ranking(List<SuggestionView> items) {
    var model = items.isEmpty() ? suggestions.weights().version() : items.getFirst().modelVersion();
    return new SuggestionView.Ranking(items, model);
  }

  SuggestionView ofSeed(int rank, Ranked<Seed> ranked, Actor actor, Locale language) {
    var seed = ranked.subject();
    var clearance = clearance(seed.isOwnedBy(actor), actor);
    var seen = seed.seenAt(clearance);
    return view(
        rank,
        Optional.of(seed.id()),
        Optional.empty(),
        Optional.of(seed.kind()),
        seen.title(),
        seen.summary(),
        seed.showsOrganization(clearance) ? ranked.organization() : null,
        ranked,
        actor,
        language);
  }

  private SuggestionView ofNeed(int rank, Ranked<Need> ranked, Actor actor, Locale language) {
    var need = ranked.subject();
    var clearance = clearance(need.isOwnedBy(actor), actor);
    var seen = need.seenAt(clearance);
    return view(
        rank,
        Optional.empty(),
        Optional.of(need.id()),
        Optional.empty(),
        seen.title(),
        seen.summary(),
        need.showsOrganization(clearance) ? ranked.organization() : null,
        ranked,
        actor,
        language);
  }

  private static Clearance clearance(boolean owner, Actor actor) {
    return owner ? Clearance.FULL : actor.rung().clearance();
  }

  private SuggestionView view(
      int rank,
      Optional<UUID> seedId,
      Optional<UUID> needId,
      Optional<SeedKind> kind,
      String title,
      @Nullable String summary,
      @Nullable Organization owner,
      Ranked<?> ranked,
      Actor actor,
      Locale language) {
    var scored = ranked.scored();
    return new SuggestionView(
        rank,
        seedId,
        needId,
        kind,
        title,
        Optional.ofNullable(summary),
        Optional.ofNullable(owner)
            .map(o -> new SuggestionView.Owner(o.id(), o.name(), o.prefectureCode())),
        scored.score(),
        SuggestionView.band(scored),
        actor.coordinates() ? Optional.of(probability(scored)) : Optional.empty(),
        scored.eligible(),
        SuggestionView.gates(scored, wording, language),
        SuggestionView.factors(scored, wording, language),
        scored.modelVersion(),
        ranked.placedToLearn());
  }

  private SuggestionView.Probability probability(Scored scored) {
    var event = calibrations.event(scored.modelVersion());
    var calibration = calibrations.of(event, scored.modelVersion());
    var value = calibration.probability(scored.score());
    return new SuggestionView.Probability(
        event,
        value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty(),
        calibration.cases());
  }
}
