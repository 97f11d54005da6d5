package jp.musubi.seed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.Clearance;
import jp.musubi.index.Content;
import jp.musubi.index.Document;
import jp.musubi.index.Type;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Supply;
import jp.musubi.organization.Organization;
import jp.musubi.vocabulary.Vocabularies;

/** What a seed hands to matching and to the index: for each rung, only what that rung may know. */
public final class SeedTexts {
  private SeedTexts() {}

  /**
   * The supply as readers of this clearance may know it.
   *
   * @param today on which licences and certificates must be valid
   * @param conflicts ids of organizations ruled out
   */
  public static Supply supply(
      Seed seed,
      Clearance clearance,
      Organization owner,
      LocalDate today,
      List<String> conflicts,
      Vocabularies vocabularies) {
    var seen = seed.seenAt(clearance);
    var supply =
        Supply.of(seed.id().toString())
            .organization(seed.organizationId().toString())
            .open(seed.state().isOpenToMatches() && owner.isActive())
            .fields(seen.fieldsOfUse(), seen.places())
            .techniques(seen.processes(), seen.materials())
            .trl(seen.trl())
            .role(seen.roleOffered())
            .certificates(seen.certificates())
            .regionsServed(seen.regionServed())
            .cooperation(seen.cooperationForms().stream().map(Enum::name).toList())
            .conflicts(conflicts)
            .correction(seed.correctionAt(clearance));
    passages(seen, vocabularies).forEach(p -> supply.text(p.part(), p.text()));
    if (seed.shows(SeedGroups.ORGANIZATION, clearance)) {
      supply
          .text(Part.ORGANIZATION, owner.name())
          .location(owner.location())
          .licences(owner.validLicences(today))
          .certificates(owner.validCertificates(today));
    }
    return supply.build();
  }

  /** The seed as it is to be found; nothing for rungs that may not know of it. */
  public static Document document(Seed seed, Organization owner, Vocabularies vocabularies) {
    return Document.of(
        Type.SEED,
        seed.id(),
        seed.version(),
        seed.isOpenToReaders(),
        clearance -> content(seed, clearance, owner, vocabularies));
  }

  private static Content content(
      Seed seed, Clearance clearance, Organization owner, Vocabularies vocabularies) {
    var seen = seed.seenAt(clearance);
    var content =
        Content.of()
            .texts(passages(seen, vocabularies))
            .facet("state", seed.state().name())
            .facet("kind", seen.kind().name())
            .facet("role", seen.roleOffered() == null ? null : seen.roleOffered().name())
            .facets("process", seen.processes())
            .facets("material", seen.materials())
            .facets("department", seen.fieldsOfUse())
            .facets("place", seen.places());
    if (seed.shows(SeedGroups.ORGANIZATION, clearance)) {
      content.text(Part.ORGANIZATION, owner.name());
      content.facet("prefecture", owner.prefectureCode());
    }
    return content.build();
  }

  /** What the parts are called in the API; lists with brackets. */
  static Map<Part, String> fields() {
    return Map.of(
        Part.TITLE, "title",
        Part.SUMMARY, "summary",
        Part.ADVANTAGE, "advantage",
        Part.PRINCIPLE, "principle",
        Part.CAPABILITIES, "capabilities[]");
  }

  /** What is read of a content, in its order. */
  static List<Passage> passages(SeedContent seen, Vocabularies vocabularies) {
    return Content.of()
        .text(Part.TITLE, seen.title())
        .text(Part.SUMMARY, seen.summary())
        .text(Part.ADVANTAGE, seen.advantage())
        .text(Part.PRINCIPLE, seen.principle())
        .lines(
            Part.CAPABILITIES,
            seen.capabilities().stream().map(row -> words(row, vocabularies)).toList())
        .lines(
            Part.SETTING,
            Stream.concat(
                    labels(vocabularies, "departments", seen.fieldsOfUse()),
                    labels(vocabularies, "places", seen.places()))
                .toList())
        .build()
        .passages();
  }

  private static String words(SeedContent.Capability row, Vocabularies vocabularies) {
    var words =
        Stream.of(
                labels(vocabularies, "processes", Set.of(row.process())),
                labels(vocabularies, "materials", row.materials()),
                Arrays.asList(row.accuracy(), row.size(), row.equipment(), row.cleanClass())
                    .stream())
            .flatMap(parts -> parts)
            .filter(word -> word != null && !word.isBlank());
    return String.join(" ", words.toList());
  }

  private static Stream<String> labels(
      Vocabularies vocabularies, String vocabulary, Collection<String> codes) {
    return codes.stream()
        .sorted()
        .map(code -> vocabularies.label(vocabulary, code, Locale.JAPANESE));
  }
}
