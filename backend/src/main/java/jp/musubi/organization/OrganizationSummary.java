package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.matching.TeamRole;
import org.jspecify.annotations.Nullable;

/** One organization in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationSummary(
    UUID id,
    OrganizationState state,
    OrganizationKind kind,
    String name,
    @Nullable String nameEn,
    String municipalityCode,
    String prefectureCode,
    @Nullable String description,
    List<TeamRole> rolesOffered,
    Instant updatedAt,
    boolean demo) {

  static OrganizationSummary of(Organization organization) {
    var profile = organization.profile();
    return new OrganizationSummary(
        organization.id(),
        organization.state(),
        profile.kind(),
        profile.name(),
        profile.nameEn(),
        profile.municipalityCode(),
        profile.prefectureCode(),
        profile.description(),
        profile.rolesOffered(),
        organization.updatedAt(),
        organization.isDemo());
  }
}
