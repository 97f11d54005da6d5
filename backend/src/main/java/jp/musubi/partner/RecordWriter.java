package jp.musubi.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.matching.DeviceClass;
import jp.musubi.need.Need;
import jp.musubi.need.NeedContent;
import jp.musubi.need.Needs;
import jp.musubi.organization.Organization;
import jp.musubi.organization.OrganizationLifeCycle;
import jp.musubi.organization.OrganizationProfile;
import jp.musubi.organization.Organizations;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedContent;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Outbox;
import jp.musubi.vocabulary.Vocabularies;

/**
 * Writes imported records. They come in as submitted, whatever they still lack: coordinators
 * complete them in triage, and publication asks for everything.
 */
@ApplicationScoped
class RecordWriter {
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject OrganizationLifeCycle lifeCycle;
  @Inject Vocabularies vocabularies;
  @Inject Outbox outbox;
  @Inject Clock clock;

  RowResult need(NeedContent content, RowFacts about, RowImporter.Batch batch) {
    var owner =
        named(about)
            .map(Organization::id)
            .or(() -> own(about, batch))
            .orElseThrow(() -> DomainException.invalid(Columns.ORGANIZATION_NAME, "required"));
    var deviceClass =
        Optional.ofNullable(content.jmdnCode())
            .flatMap(vocabularies::deviceClass)
            .map(DeviceClass::valueOf)
            .orElse(null);
    var need =
        Need.imported(content, deviceClass, owner, batch.memberId().orElse(null), clock.instant());
    needs.persistAndFlush(need);
    outbox.publish(need.written(clock.instant()));
    return RowResult.created(need.id());
  }

  RowResult seed(SeedContent content, RowFacts about, RowImporter.Batch batch) {
    var owner =
        named(about)
            .or(() -> register(about))
            .map(Organization::id)
            .or(batch::organizationId)
            .orElseThrow(() -> DomainException.invalid(Columns.ORGANIZATION_NAME, "required"));
    var seed = Seed.imported(content, owner, clock.instant());
    seeds.persistAndFlush(seed);
    outbox.publish(seed.written(clock.instant()));
    return RowResult.created(seed.id());
  }

  RowResult organization(OrganizationProfile profile) {
    var existing =
        Optional.ofNullable(profile.corporateNumber())
            .flatMap(organizations::withCorporateNumber)
            .or(() -> organizations.withName(profile.name(), profile.prefectureCode()));
    return existing
        .map(organization -> RowResult.skipped(organization.id()))
        .orElseGet(() -> RowResult.created(lifeCycle.register(profile, false).id()));
  }

  /** A row that names no organization is the importer's own; one that misnames it is nobody's. */
  private static Optional<UUID> own(RowFacts about, RowImporter.Batch batch) {
    if (!about.text(Columns.ORGANIZATION_NAME).isEmpty()) {
      throw unknown(Columns.ORGANIZATION_NAME);
    }
    return batch.organizationId();
  }

  private Optional<Organization> named(RowFacts about) {
    var number = about.text(Columns.ORGANIZATION_NUMBER);
    if (!number.isEmpty()) {
      return Optional.of(
          organizations
              .withCorporateNumber(number)
              .orElseThrow(() -> unknown(Columns.ORGANIZATION_NUMBER)));
    }
    var name = about.text(Columns.ORGANIZATION_NAME);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var place = about.prefectureAsMunicipality(vocabularies);
    return organizations
        .withName(name, place.isEmpty() ? "" : place.substring(0, 2))
        .or(() -> place.isEmpty() ? organizations.onlyOneNamed(name) : Optional.empty());
  }

  private static DomainException unknown(String column) {
    return DomainException.invalid(column, "unknown-reference");
  }

  /** An organization that only its seeds tell of; it must be completed before it is verified. */
  private Optional<Organization> register(RowFacts about) {
    var name = about.text(Columns.ORGANIZATION_NAME);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var profile =
        OrganizationProfile.named(
            about.organizationKind(), name, about.prefectureAsMunicipality(vocabularies));
    return Optional.of(lifeCycle.register(profile, false));
  }
}
