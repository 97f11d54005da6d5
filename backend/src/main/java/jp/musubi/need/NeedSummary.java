package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.matching.DeviceClass;
import jp.musubi.shared.Ref;

/**
 * A need in a list, as far as the reader may know it.
 *
 * @param coordinator who is responsible; for coordinators only
 */
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
    Optional<Ref> coordinator,
    boolean demo) {

  static NeedSummary of(Need need, Clearance clearance, Actor actor, NeedView.Names names) {
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
            ? Optional.ofNullable(names.organizations().get(need.organizationId()))
            : Optional.empty(),
        need.corroborationCount(),
        need.publishedAt(),
        need.validUntil(),
        need.updatedAt(clearance),
        actor.coordinates()
            ? need.coordinatorId().flatMap(id -> Ref.to(id, names.members()))
            : Optional.empty(),
        need.isDemo());
  }
}
