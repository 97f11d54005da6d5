package jp.musubi.need;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.identity.Clearance;
import jp.musubi.index.Content;
import jp.musubi.index.Document;
import jp.musubi.index.Type;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.organization.Organization;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** What a need hands to matching and to the index: for each rung, only what that rung may know. */
public final class NeedTexts {
  private NeedTexts() {}

  /**
   * The demand as readers of this clearance may know it.
   *
   * @param conflicts ids of organizations ruled out
   */
  public static Demand demand(
      Need need,
      Clearance clearance,
      Organization owner,
      List<String> conflicts,
      Vocabularies vocabularies) {
    var seen = need.seenAt(clearance);
    var demand =
        Demand.of(need.id().toString())
            .organization(need.organizationId().toString())
            .open(need.state().canBeMatched())
            .setting(seen.department(), seen.place(), seen.profession())
            .horizonMonths(seen.horizonMonths())
            .region(seen.regionWish(), seen.regionMust())
            .roles(seen.rolesSought())
            .certificates(seen.certificatesAsked())
            .contributions(seen.contributions().stream().map(Enum::name).toList())
            .conflicts(conflicts)
            .correction(need.correctionAt(clearance));
    if (need.shows(NeedGroups.PROBLEM, clearance)) {
      demand.deviceClass(need.deviceClass().orElse(null));
    }
    if (need.shows(NeedGroups.ORGANIZATION, clearance)) {
      demand.location(owner.location());
    }
    passages(seen, vocabularies).forEach(p -> demand.text(p.part(), p.text()));
    return demand.build();
  }

  /** The need as it is to be found; nothing for rungs that may not know of it. */
  public static Document document(Need need, Organization owner, Vocabularies vocabularies) {
    return Document.of(
        Type.NEED,
        need.id(),
        need.version(),
        need.isOpenToReaders(),
        clearance -> content(need, clearance, owner, vocabularies));
  }

  private static Content content(
      Need need, Clearance clearance, Organization owner, Vocabularies vocabularies) {
    var seen = need.seenAt(clearance);
    var content =
        Content.of()
            .texts(passages(seen, vocabularies))
            .facet("state", need.state().name())
            .facet("department", seen.department())
            .facet("place", seen.place())
            .facet("profession", seen.profession());
    if (need.shows(NeedGroups.PROBLEM, clearance)) {
      content.facet("deviceClass", need.deviceClass().map(Enum::name).orElse(null));
    }
    if (need.shows(NeedGroups.ORGANIZATION, clearance)) {
      content.text(Part.ORGANIZATION, owner.name());
      content.facet("prefecture", owner.prefectureCode());
    }
    return content.build();
  }

  /** What the parts are called in the API; lists with brackets. */
  static Map<Part, String> fields() {
    return Map.of(
        Part.TITLE, NeedFields.TITLE,
        Part.SUMMARY, NeedFields.SUMMARY,
        Part.PROBLEM, NeedFields.PROBLEM,
        Part.POPULATION, NeedFields.POPULATION,
        Part.OUTCOME, NeedFields.OUTCOME,
        Part.PRESENT_PRACTICE, NeedFields.PRESENT_PRACTICE,
        Part.EXISTING_PRODUCTS, "existingProducts",
        Part.MUST_HAVES, "mustHaves[]",
        Part.NOT_OF_INTEREST, "notOfInterest",
        Part.UNPUBLISHED, "unpublishedData");
  }

  /** What is read of a content, in its order. */
  static List<Passage> passages(NeedContent seen, Vocabularies vocabularies) {
    var texts =
        Content.of()
            .text(Part.TITLE, seen.title())
            .text(Part.SUMMARY, seen.summary())
            .text(Part.PRESENT_PRACTICE, seen.presentPractice())
            .text(Part.EXISTING_PRODUCTS, seen.existingProducts())
            .lines(Part.MUST_HAVES, seen.mustHaves())
            .text(Part.NOT_OF_INTEREST, seen.notOfInterest())
            .text(Part.UNPUBLISHED, seen.unpublishedData())
            .lines(
                Part.CIRCUMSTANCES,
                Arrays.asList(seen.user(), seen.frequency(), seen.marketEvidence()))
            .lines(
                Part.SETTING,
                Arrays.asList(
                    label(vocabularies, "departments", seen.department()),
                    label(vocabularies, "places", seen.place()),
                    label(vocabularies, "professions", seen.profession())));
    if (seen.statement() != null) {
      texts
          .text(Part.PROBLEM, seen.statement().problem())
          .text(Part.POPULATION, seen.statement().population())
          .text(Part.OUTCOME, seen.statement().outcome());
    }
    return texts.build().passages();
  }

  private static @Nullable String label(
      Vocabularies vocabularies, String vocabulary, @Nullable String code) {
    return code == null ? null : vocabularies.label(vocabulary, code, Locale.JAPANESE);
  }
}
