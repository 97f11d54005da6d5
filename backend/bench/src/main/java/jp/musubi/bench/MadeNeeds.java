package jp.musubi.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Location;
import jp.musubi.matching.Part;
import jp.musubi.matching.TeamRole;

/** Needs as wards and clinics write them, made from the bridge and the vocabularies. */
final class MadeNeeds {
  private static final long OWNERS_FROM = 1L << 40;
  private static final int OWNERS = 30;

  private final Lore lore;

  MadeNeeds(Lore lore) {
    this.lore = lore;
  }

  Demand of(long stream, long id) {
    var draw = new Draw(stream, id);
    var problem = draw.frequent(lore.problems);
    var second = draw.chance(0.3) ? draw.frequent(lore.problems) : problem;
    var department = draw.frequent(lore.departments);
    var place = draw.frequent(lore.places);
    var profession = draw.frequent(lore.professions);
    var town = draw.frequent(lore.municipalities);
    var gaps = new HashMap<String, String>();
    Runnable turn =
        () -> {
          var told = draw.chance(0.7) ? problem : second;
          gaps.putAll(
              Map.of(
                  "s", draw.one(told.says()),
                  "s2", draw.one(second.says()),
                  "a", draw.one(told.answers()).text(),
                  "d", department.ja(),
                  "p", place.ja(),
                  "w", profession.ja(),
                  "x", draw.frequent(lore.materials).ja()));
        };
    turn.run();
    var demand =
        Demand.of(Ids.of(id))
            .organization(Ids.of(OWNERS_FROM + id / OWNERS))
            .setting(department.code(), place.code(), profession.code())
            .horizonMonths(draw.chance(0.5) ? 6 + draw.below(36) : null)
            .location(new Location(town.code().substring(0, 2), town.code()))
            .roles(draw.some(List.of(TeamRole.values()), 1, 3))
            .contributions(List.of("OBSERVATION", "EVALUATION"))
            .text(Part.TITLE, draw.phrase(Phrases.NEED_TITLES, gaps))
            .text(Part.SUMMARY, MadeSeeds.sentences(draw, Phrases.PROBLEMS, 2, 5, gaps, turn));
    if (draw.chance(0.8)) {
      demand
          .text(Part.PROBLEM, draw.phrase(Phrases.PROBLEMS, gaps))
          .text(Part.POPULATION, draw.phrase(Phrases.POPULATIONS, gaps))
          .text(Part.OUTCOME, draw.phrase(Phrases.OUTCOMES, gaps));
    }
    return demand
        .text(Part.PRESENT_PRACTICE, MadeSeeds.sentences(draw, Phrases.PRACTICES, 1, 5, gaps, turn))
        .text(Part.EXISTING_PRODUCTS, MadeSeeds.sentences(draw, Phrases.PRODUCTS, 1, 3, gaps, turn))
        .text(Part.MUST_HAVES, MadeSeeds.sentences(draw, Phrases.MUSTS, 1, 5, gaps, turn))
        .text(Part.CIRCUMSTANCES, draw.phrase(Phrases.FREQUENCIES, gaps))
        .text(Part.SETTING, department.ja() + "\n" + place.ja() + "\n" + profession.ja())
        .build();
  }
}
