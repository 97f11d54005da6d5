package jp.musubi.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.organization.Members;
import jp.musubi.reading.Bridges;
import jp.musubi.reading.CorrectedReading;
import jp.musubi.reading.ReadingView;
import jp.musubi.reading.Readings;
import jp.musubi.shared.Messages;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** How a need is understood, with the guard's warnings, for its author and coordinators. */
@ApplicationScoped
class NeedReadings {
  private static final Messages TEXTS = new Messages("reading");

  @Inject Readings readings;
  @Inject Bridges bridges;
  @Inject Members members;
  @Inject Vocabularies vocabularies;

  private volatile @Nullable Known known;

  /** What is told from the names of technologies, and of which bridge they are. */
  private record Known(String version, DictatedSolution solutions) {}

  ReadingView of(Need need, Actor actor, Locale language) {
    var corrected = need.correctedReading();
    return readings.ofNeed(
        NeedTexts.passages(need.content(), vocabularies),
        need.correctionAt(Clearance.FULL),
        new Readings.Frame(
            NeedTexts.fields(),
            warnings(need.content(), need.warnings(), language),
            corrected.orElse(null),
            names(corrected),
            NeedGroups.readingLevel(need.disclosure()),
            need.isReadingCorrectableBy(actor)),
        language);
  }

  ReadingView of(ReadNeed draft, Locale language) {
    return readings.ofNeed(
        NeedTexts.passages(draft.content(), vocabularies),
        readings.checked(draft.correction()),
        new Readings.Frame(
            NeedTexts.fields(),
            warnings(draft.content(), List.of(), language),
            null,
            Map.of(),
            null,
            true),
        language);
  }

  private Map<UUID, String> names(Optional<CorrectedReading> corrected) {
    return members.names(corrected.flatMap(CorrectedReading::member).stream().toList());
  }

  private List<ReadingView.Warning> warnings(
      NeedContent content, List<PersonalData.Warning> earlier, Locale language) {
    return NeedGuard.advice(content, earlier, solutions()).stream()
        .map(advice -> warning(advice, language))
        .toList();
  }

  private DictatedSolution solutions() {
    var before = known;
    var version = bridges.version();
    if (before == null || !before.version().equals(version)) {
      before = new Known(version, new DictatedSolution(bridges.namesOfTechnologies()));
      known = before;
    }
    return before.solutions();
  }

  private static ReadingView.Warning warning(NeedAdvice advice, Locale language) {
    var key = advice.kind().name();
    var excerpt = Map.of("excerpt", advice.excerpt() == null ? "" : advice.excerpt());
    return new ReadingView.Warning(
        ReadingView.Warning.Kind.valueOf(key),
        Optional.ofNullable(advice.field()),
        Optional.ofNullable(advice.excerpt()),
        TEXTS.text(key + ".message", language, excerpt),
        TEXTS.text(key + ".remedy", language, excerpt),
        advice.missing().stream().map(part -> missing(part, language)).toList());
  }

  private static ReadingView.Missing missing(NeedAdvice.Missing part, Locale language) {
    return new ReadingView.Missing(
        part.name(), TEXTS.text("missing." + part.name(), language, Map.of()));
  }
}
