package jp.musubi.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.LifeCycle;
import jp.musubi.matching.Location;
import jp.musubi.matching.TeamRole;
import jp.musubi.organization.Organization;
import jp.musubi.shared.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seed as far as the reader may know it; what is withheld is absent.
 *
 * @param version from which a change starts; 0 for those who may change nothing
 * @param updatedAt when what the reader may know was last changed
 * @param withheld groups of fields the reader is not cleared for; empty for visitors
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SeedView(
    UUID id,
    long version,
    SeedState state,
    SeedKind kind,
    String title,
    Optional<String> summary,
    Optional<String> advantage,
    Optional<String> principle,
    Optional<Integer> trl,
    Optional<SeedContent.IprStatus> iprStatus,
    List<String> iprNumbers,
    Set<String> fieldsOfUse,
    Set<String> places,
    List<String> ipcCodes,
    List<SeedContent.Capability> capabilities,
    Set<String> certificates,
    List<String> publications,
    List<SeedContent.Inventor> inventors,
    Optional<TeamRole> roleOffered,
    Set<SeedContent.CooperationForm> cooperationForms,
    Set<String> regionServed,
    Optional<Disclosure> disclosure,
    Optional<Boolean> unpublishedInvention,
    Optional<Boolean> noveltyWarningAcknowledged,
    Optional<Owner> organization,
    List<Question> questions,
    Optional<Instant> publishedAt,
    Optional<Instant> validUntil,
    Instant createdAt,
    Instant updatedAt,
    List<LifeCycle.Step<SeedState>> allowedTransitions,
    List<String> withheld,
    boolean editable,
    boolean demo) {

  /** Whose it is, and where they are. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SeedOwner")
  public record Owner(UUID id, String name, @Nullable String municipalityCode) {}

  static SeedView of(Seed seed, Clearance clearance, Actor actor, Organization organization) {
    var seen = seed.seenAt(clearance);
    var full = clearance.isFull();
    return new SeedView(
        seed.id(),
        seed.version(clearance),
        seed.state(),
        seen.kind(),
        seen.title(),
        Optional.ofNullable(seen.summary()),
        Optional.ofNullable(seen.advantage()),
        Optional.ofNullable(seen.principle()),
        Optional.ofNullable(seen.trl()),
        Optional.ofNullable(seen.iprStatus()),
        seen.iprNumbers(),
        seen.fieldsOfUse(),
        seen.places(),
        seen.ipcCodes(),
        seen.capabilities(),
        seen.certificates(),
        seen.publications(),
        seen.inventors(),
        Optional.ofNullable(seen.roleOffered()),
        seen.cooperationForms(),
        seen.regionServed(),
        full ? Optional.of(seed.disclosure()) : Optional.empty(),
        full ? Optional.of(seen.unpublishedInvention()) : Optional.empty(),
        full ? Optional.of(seen.noveltyWarningAcknowledged()) : Optional.empty(),
        seed.shows(SeedGroups.ORGANIZATION, clearance)
            ? Optional.of(owner(organization))
            : Optional.empty(),
        full ? seed.questions() : List.of(),
        seed.publishedAt(),
        seed.validUntil(),
        seed.createdAt(),
        seed.updatedAt(clearance),
        seed.stepsFor(actor),
        actor.isAnonymous() ? List.of() : seed.disclosureTo(clearance).withheldFrom(clearance),
        seed.isEditableBy(actor),
        seed.isDemo());
  }

  private static Owner owner(Organization organization) {
    // An imported organization may not have told its place yet.
    return new Owner(
        organization.id(),
        organization.name(),
        Optional.ofNullable(organization.location()).map(Location::municipality).orElse(null));
  }
}
