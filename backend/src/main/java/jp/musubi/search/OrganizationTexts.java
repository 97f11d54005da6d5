package jp.musubi.search;

import java.util.EnumMap;
import java.util.Locale;
import jp.musubi.identity.Rung;
import jp.musubi.index.Content;
import jp.musubi.index.Document;
import jp.musubi.index.Type;
import jp.musubi.matching.Part;
import jp.musubi.organization.Organization;
import jp.musubi.vocabulary.Vocabularies;

/** What an organization hands to the index. */
final class OrganizationTexts {
  private OrganizationTexts() {}

  /** The organization as it is to be found; suspended and closed ones by coordinators only. */
  static Document document(Organization organization, Vocabularies vocabularies) {
    var profile = organization.profile();
    var content =
        Content.of()
            .text(Part.TITLE, organization.name())
            .text(Part.ORGANIZATION, profile.nameKana())
            .text(Part.ORGANIZATION, profile.nameEn())
            .text(Part.SUMMARY, profile.description())
            .text(
                Part.SETTING,
                vocabularies.label("municipalities", profile.municipalityCode(), Locale.JAPANESE))
            .facet("kind", profile.kind().name())
            .facet("state", organization.state().name())
            .facet("prefecture", organization.prefectureCode())
            .build();
    var contents = new EnumMap<Rung, Content>(Rung.class);
    for (var rung : Rung.values()) {
      if (organization.isActive() || rung == Rung.COORDINATORS) {
        contents.put(rung, content);
      }
    }
    return new Document(
        Type.ORGANIZATION, organization.id().toString(), organization.version(), contents);
  }
}
