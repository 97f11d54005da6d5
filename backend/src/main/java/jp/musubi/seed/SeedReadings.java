package jp.musubi.seed;

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
import jp.musubi.reading.CorrectedReading;
import jp.musubi.reading.ReadingView;
import jp.musubi.reading.Readings;
import jp.musubi.vocabulary.Vocabularies;

/** How a seed is understood, for its owner and coordinators. */
@ApplicationScoped
class SeedReadings {
  @Inject Readings readings;
  @Inject Members members;
  @Inject Vocabularies vocabularies;

  ReadingView of(Seed seed, Actor actor, Locale language) {
    var corrected = seed.correctedReading();
    return readings.ofSeed(
        SeedTexts.passages(seed.content(), vocabularies),
        seed.correctionAt(Clearance.FULL),
        new Readings.Frame(
            SeedTexts.fields(),
            List.of(),
            corrected.orElse(null),
            names(corrected),
            SeedGroups.readingLevel(seed.disclosure()),
            seed.isReadingCorrectableBy(actor)),
        language);
  }

  ReadingView of(ReadSeed draft, Locale language) {
    return readings.ofSeed(
        SeedTexts.passages(draft.content(), vocabularies),
        readings.checked(draft.correction()),
        new Readings.Frame(SeedTexts.fields(), List.of(), null, Map.of(), null, true),
        language);
  }

  private Map<UUID, String> names(Optional<CorrectedReading> corrected) {
    return members.names(corrected.flatMap(CorrectedReading::member).stream().toList());
  }
}
