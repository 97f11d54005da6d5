package jp.musubi.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.matching.TeamRole;
import jp.musubi.organization.Organization;

/** A seed in a list, as far as the reader may know it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SeedSummary(
    UUID id,
    SeedState state,
    SeedKind kind,
    String title,
    Optional<String> summary,
    Optional<Integer> trl,
    Optional<TeamRole> roleOffered,
    Set<String> fieldsOfUse,
    List<String> processes,
    List<String> materials,
    Optional<String> organizationName,
    Optional<String> prefectureCode,
    Optional<Instant> publishedAt,
    Optional<Instant> validUntil,
    Instant updatedAt,
    boolean demo) {

  static SeedSummary of(Seed seed, Clearance clearance, Organization organization) {
    var seen = seed.seenAt(clearance);
    var owner =
        seed.shows(SeedGroups.ORGANIZATION, clearance)
            ? Optional.of(organization)
            : Optional.<Organization>empty();
    return new SeedSummary(
        seed.id(),
        seed.state(),
        seed.kind(),
        seen.title(),
        Optional.ofNullable(seen.summary()),
        Optional.ofNullable(seen.trl()),
        Optional.ofNullable(seen.roleOffered()),
        seen.fieldsOfUse(),
        seen.processes(),
        seen.materials(),
        owner.map(Organization::name),
        owner.map(Organization::prefectureCode),
        seed.publishedAt(),
        seed.validUntil(),
        seed.updatedAt(clearance),
        seed.isDemo());
  }
}
