package jp.musubi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.Location;
import jp.musubi.matching.Part;
import jp.musubi.matching.Supply;
import jp.musubi.matching.TeamRole;
import jp.musubi.vocabulary.VocabularyEntry;

/** Seeds as companies and laboratories write them, made from the bridge and the vocabularies. */
final class MadeSeeds {
  private static final List<TeamRole> ROLES =
      List.of(TeamRole.MAKER, TeamRole.TECHNOLOGY, TeamRole.MAKER, TeamRole.TEST, TeamRole.MAH);
  private static final int OWNERS = 40;

  private final Lore lore;

  MadeSeeds(Lore lore) {
    this.lore = lore;
  }

  Supply of(long stream, long id) {
    var draw = new Draw(stream, id);
    var technology = draw.frequent(lore.technologies);
    var further = draw.chance(0.5) ? draw.frequent(lore.technologies) : technology;
    var problem = draw.frequent(lore.problems);
    var processes = draw.some(lore.processes, 1, 3);
    var materials = draw.some(lore.materials, 1, 3);
    var departments = draw.some(lore.departments, 0, 2);
    var places = draw.some(lore.places, 0, 2);
    var town = draw.frequent(lore.municipalities);
    var names = new ArrayList<>(technology.names());
    names.addAll(further.names());
    var makes = new ArrayList<>(technology.makes());
    makes.addAll(further.makes());
    var links = new ArrayList<>(technology.functions());
    links.addAll(further.functions());
    var supply =
        Supply.of(Ids.of(id))
            .organization(Ids.of(id / OWNERS))
            .fields(codes(departments), codes(places))
            .techniques(codes(processes), codes(materials))
            .trl(draw.chance(0.7) ? 1 + draw.below(9) : null)
            .role(draw.one(ROLES))
            .location(new Location(town.code().substring(0, 2), town.code()))
            .regionsServed(draw.chance(0.4) ? List.of(town.code().substring(0, 2)) : List.of())
            .cooperation(draw.some(lore.forms, 1, 2));
    if (draw.chance(0.2)) {
      supply.licences(Set.of(LicenceKind.MANUFACTURING)).certificates(List.of("iso-13485"));
    }
    var gaps = new HashMap<String, String>();
    Runnable turn =
        () ->
            gaps.putAll(
                Map.of(
                    "t", names.isEmpty() ? technology.ja() : draw.one(names),
                    "m", makes.isEmpty() ? further.ja() : draw.one(makes),
                    "f", links.isEmpty() ? "" : draw.one(links).ja(),
                    "s", draw.one(problem.says()),
                    "x", draw.one(materials).ja(),
                    "y", draw.one(processes).ja(),
                    "d", draw.frequent(lore.departments).ja(),
                    "p", draw.frequent(lore.places).ja(),
                    "w", draw.frequent(lore.professions).ja()));
    turn.run();
    supply.text(Part.TITLE, draw.phrase(Phrases.SEED_TITLES, gaps));
    supply.text(Part.SUMMARY, sentences(draw, Phrases.SEED_SUMMARIES, 1, 3, gaps, turn));
    supply.text(Part.ADVANTAGE, sentences(draw, Phrases.SEED_ADVANTAGES, 0, 2, gaps, turn));
    if (draw.chance(0.5) && !links.isEmpty()) {
      supply.text(Part.PRINCIPLE, draw.one(links).ja());
    }
    var rows = new StringBuilder();
    for (var process : processes) {
      rows.append(rows.isEmpty() ? "" : "\n").append(process.ja());
      materials.forEach(material -> rows.append(' ').append(material.ja()));
      rows.append(" ±0.0").append(1 + draw.below(9)).append("mm");
      if (draw.chance(0.5)) {
        rows.append(" ").append(draw.one(names)).append(" ").append(1 + draw.below(20)).append("台");
      }
    }
    supply.text(Part.CAPABILITIES, rows.toString());
    supply.text(Part.SETTING, labels(departments, places));
    supply.text(Part.ORGANIZATION, owner(id / OWNERS, town));
    return supply.build();
  }

  private static String owner(long organization, VocabularyEntry town) {
    var draw = new Draw(99, organization);
    return "株式会社"
        + (draw.chance(0.3) ? town.ja() : "")
        + draw.one(Phrases.SURNAMES)
        + draw.one(Phrases.COMPANIES);
  }

  static String sentences(
      Draw draw,
      List<String> phrases,
      int least,
      int most,
      Map<String, String> gaps,
      Runnable turn) {
    var text = new StringBuilder();
    for (int i = least + draw.below(most - least + 1); i > 0; i--) {
      turn.run();
      text.append(draw.phrase(phrases, gaps));
    }
    return text.toString();
  }

  static String labels(List<VocabularyEntry> some, List<VocabularyEntry> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return String.join("\n", all.stream().map(VocabularyEntry::ja).toList());
  }

  static List<String> codes(List<VocabularyEntry> entries) {
    return entries.stream().map(VocabularyEntry::code).toList();
  }
}
