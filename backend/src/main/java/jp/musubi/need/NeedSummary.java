package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.matching.DeviceClass;

/** A need in a list, as far as the reader may know it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NeedSummary(
    UUID id,
    NeedState state,
    String title,
    Optional<String> summary,
    Optional<String> department,
    Optional<DeviceClass> deviceClass,
    Optional<String> place,
    Optional<String> profession,
    Optional<NeedContent.Urgency> urgency,
    Optional<String> organizationName,
    int corroborationCount,
    Optional<Instant> publishedAt,
    Optional<Instant> validUntil,
    Instant updatedAt,
    boolean demo) {

  static NeedSummary of(Need need, Clearance clearance, Map<UUID, String> organizationNames) {
    var seen = need.seenAt(clearance);
    return new NeedSummary(
        need.id(),
        need.state(),
        seen.title(),
        Optional.ofNullable(seen.summary()),
        Optional.ofNullable(seen.department()),
        need.deviceClass().filter(c -> need.shows(NeedGroups.PROBLEM, clearance)),
        Optional.ofNullable(seen.place()),
        Optional.ofNullable(seen.profession()),
        Optional.ofNullable(seen.urgency()),
        need.shows(NeedGroups.ORGANIZATION, clearance)
            ? Optional.ofNullable(organizationNames.get(need.organizationId()))
            : Optional.empty(),
        need.corroborationCount(),
        need.publishedAt(),
        need.validUntil(),
        need.updatedAt(clearance),
        need.isDemo());
  }
}
