package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.LifeCycle;
import jp.musubi.matching.DeviceClass;
import jp.musubi.matching.TeamRole;
import jp.musubi.shared.Question;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A need as far as the reader may know it; what is withheld is absent.
 *
 * @param deviceClass derived from the JMDN code
 * @param coordinator who is responsible; for coordinators only
 * @param version from which a change starts; 0 for those who may change nothing
 * @param updatedAt when what the reader may know was last changed
 * @param withheld groups of fields the reader is not cleared for; empty for visitors
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NeedView(
    UUID id,
    long version,
    NeedState state,
    String title,
    Optional<String> summary,
    Optional<NeedContent.Statement> statement,
    Optional<String> presentPractice,
    Optional<String> existingProducts,
    List<String> mustHaves,
    Optional<String> notOfInterest,
    Optional<String> department,
    Optional<String> departmentModifier,
    Optional<String> place,
    Optional<String> profession,
    Optional<String> user,
    Optional<String> frequency,
    Optional<String> frequencySource,
    Set<NeedContent.Effect> effects,
    Optional<NeedContent.Urgency> urgency,
    Optional<String> jmdnCode,
    boolean jmdnUndecided,
    Optional<DeviceClass> deviceClass,
    Optional<String> marketEvidence,
    Optional<NeedContent.IpSituation> ipSituation,
    Optional<String> unpublishedData,
    Set<TeamRole> rolesSought,
    Set<NeedContent.Contribution> contributions,
    List<String> certificatesAsked,
    Optional<String> regionWish,
    boolean regionMust,
    Optional<Integer> horizonMonths,
    Optional<Disclosure> disclosure,
    boolean disclosureConfirmed,
    Optional<Boolean> ndaNeeded,
    boolean conflictDeclared,
    Optional<String> conflictDeclaration,
    boolean consent,
    Optional<Ref> organization,
    Optional<Ref> submitter,
    Optional<Need.Source> source,
    Optional<Scores> rubric,
    List<Question> questions,
    List<Warning> personalDataWarnings,
    int corroborationCount,
    Optional<UUID> mergedInto,
    Optional<Ref> coordinator,
    Optional<Instant> publishedAt,
    Optional<Instant> validUntil,
    Instant createdAt,
    Instant updatedAt,
    List<LifeCycle.Step<NeedState>> allowedTransitions,
    List<String> withheld,
    boolean editable,
    boolean demo) {

  /** A passage that seems to identify a patient. */
  @Schema(name = "PersonalDataWarning")
  public record Warning(String field, String excerpt, boolean resolved) {}

  /** A reviewer's scores with their sum. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "RubricView")
  public record Scores(
      int clinicalValue,
      int clarity,
      int market,
      int feasibility,
      int total,
      Optional<String> comment,
      Optional<UUID> reviewerId) {}

  /** Names of the records a need points to, by id. */
  public record Names(Map<UUID, String> organizations, Map<UUID, String> members) {}

  static NeedView of(Need need, Clearance clearance, Actor actor, Names names) {
    var seen = need.seenAt(clearance);
    var full = clearance.isFull();
    return new NeedView(
        need.id(),
        need.version(clearance),
        need.state(),
        seen.title(),
        Optional.ofNullable(seen.summary()),
        Optional.ofNullable(seen.statement()),
        Optional.ofNullable(seen.presentPractice()),
        Optional.ofNullable(seen.existingProducts()),
        seen.mustHaves(),
        Optional.ofNullable(seen.notOfInterest()),
        Optional.ofNullable(seen.department()),
        Optional.ofNullable(seen.departmentModifier()),
        Optional.ofNullable(seen.place()),
        Optional.ofNullable(seen.profession()),
        Optional.ofNullable(seen.user()),
        Optional.ofNullable(seen.frequency()),
        Optional.ofNullable(seen.frequencySource()),
        seen.effects(),
        Optional.ofNullable(seen.urgency()),
        Optional.ofNullable(seen.jmdnCode()),
        seen.jmdnUndecided(),
        need.deviceClass().filter(c -> need.shows(NeedGroups.PROBLEM, clearance)),
        Optional.ofNullable(seen.marketEvidence()),
        Optional.ofNullable(seen.ipSituation()),
        Optional.ofNullable(seen.unpublishedData()),
        seen.rolesSought(),
        seen.contributions(),
        seen.certificatesAsked(),
        Optional.ofNullable(seen.regionWish()),
        seen.regionMust(),
        Optional.ofNullable(seen.horizonMonths()),
        full ? Optional.of(need.disclosure()) : Optional.empty(),
        seen.disclosureConfirmed(),
        Optional.ofNullable(seen.ndaNeeded()),
        seen.conflictDeclared(),
        Optional.ofNullable(seen.conflictDeclaration()),
        seen.consent(),
        need.shows(NeedGroups.ORGANIZATION, clearance)
            ? Ref.to(need.organizationId(), names.organizations())
            : Optional.empty(),
        need.shows(NeedGroups.PERSON, clearance)
            ? need.submitterId().flatMap(id -> Ref.to(id, names.members()))
            : Optional.empty(),
        full ? Optional.of(need.source()) : Optional.empty(),
        full ? need.rubric().map(rubric -> scores(rubric, need)) : Optional.empty(),
        full ? need.questions() : List.of(),
        full ? need.warnings().stream().map(NeedView::warning).toList() : List.of(),
        need.corroborationCount(),
        full ? need.mergedInto() : Optional.empty(),
        actor.coordinates()
            ? need.coordinatorId().flatMap(id -> Ref.to(id, names.members()))
            : Optional.empty(),
        need.publishedAt(),
        need.validUntil(),
        need.createdAt(),
        need.updatedAt(clearance),
        need.stepsFor(actor),
        actor.isAnonymous() ? List.of() : need.disclosureTo(clearance).withheldFrom(clearance),
        need.isEditableBy(actor),
        need.isDemo());
  }

  private static Warning warning(PersonalData.Warning warning) {
    return new Warning(warning.field(), warning.excerpt(), warning.resolved());
  }

  private static Scores scores(Rubric rubric, Need need) {
    return new Scores(
        rubric.clinicalValue(),
        rubric.clarity(),
        rubric.market(),
        rubric.feasibility(),
        rubric.total(),
        Optional.ofNullable(rubric.comment()),
        need.reviewerId());
  }
}
