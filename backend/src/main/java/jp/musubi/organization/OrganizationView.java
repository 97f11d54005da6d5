package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.TeamRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One organization as readers see it; nothing in it is confidential. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationView(
    UUID id,
    long version,
    OrganizationState state,
    OrganizationKind kind,
    String name,
    @Nullable String nameKana,
    @Nullable String nameEn,
    @Nullable String corporateNumber,
    String municipalityCode,
    String prefectureCode,
    @Nullable String industryCode,
    @Nullable Integer employees,
    @Nullable Long capitalYen,
    @Nullable Integer foundedYear,
    @Nullable String website,
    @Nullable String description,
    List<TeamRole> rolesOffered,
    List<String> regionsServed,
    List<LicenceView> licences,
    List<CertificateView> certificates,
    @Nullable String ror,
    @Nullable String medicalInstitutionCode,
    OrganizationProfile.@Nullable Source source,
    boolean demo,
    Instant lastConfirmedAt,
    Instant createdAt,
    Instant updatedAt,
    List<OrganizationTransition> allowedTransitions) {

  /** Where the caller can move it. */
  public record OrganizationTransition(OrganizationState to, boolean reasonRequired) {}

  /** A licence as readers see it. */
  @Schema(name = "Licence")
  public record LicenceView(UUID id, LicenceKind kind, String number, LocalDate expiresOn) {
    static LicenceView of(Licence licence) {
      return new LicenceView(licence.id(), licence.kind(), licence.number(), licence.expiresOn());
    }
  }

  /** A certificate as readers see it. */
  @Schema(name = "Certificate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CertificateView(
      UUID id,
      String kind,
      @Nullable String number,
      @Nullable String body,
      @Nullable LocalDate expiresOn) {
    static CertificateView of(Certificate certificate) {
      return new CertificateView(
          certificate.id(),
          certificate.kind(),
          certificate.number(),
          certificate.body(),
          certificate.expiresOn());
    }
  }

  static OrganizationView of(Organization organization, Actor reader) {
    var profile = organization.profile();
    return new OrganizationView(
        organization.id(),
        organization.version(),
        organization.state(),
        profile.kind(),
        profile.name(),
        profile.nameKana(),
        profile.nameEn(),
        profile.corporateNumber(),
        profile.municipalityCode(),
        profile.prefectureCode(),
        profile.industryCode(),
        profile.employees(),
        profile.capitalYen(),
        profile.foundedYear(),
        profile.website(),
        profile.description(),
        profile.rolesOffered(),
        profile.regionsServed(),
        organization.licences().stream().map(LicenceView::of).toList(),
        organization.certificates().stream().map(CertificateView::of).toList(),
        profile.ror(),
        profile.medicalInstitutionCode(),
        profile.source(),
        organization.isDemo(),
        organization.lastConfirmedAt(),
        organization.createdAt(),
        organization.updatedAt(),
        transitions(organization, reader));
  }

  /** Going stale is the clock's. */
  private static List<OrganizationTransition> transitions(Organization organization, Actor reader) {
    if (!reader.coordinates()) {
      return List.of();
    }
    return Arrays.stream(OrganizationState.values())
        .filter(to -> to != OrganizationState.STALE && organization.state().leadsTo(to))
        .map(to -> new OrganizationTransition(to, to.needsReason()))
        .toList();
  }
}
