package jp.musubi.need;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.matching.Location;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organization;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows a need that is being written as its readers will see it: by the cut they get. */
@Path("/api/v1/needs/previews")
@Tag(name = "needs")
public class NeedPreviewResource {
  @Inject Needs needs;
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject CurrentActor current;
  @Inject Problems problems;
  @Inject DeviceClasses classes;
  @Inject Clock clock;

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(
      operationId = "previewNeed",
      summary = "What a reader of some level would see of it, and what to think of before")
  public RestResponse<NeedPreview> previewNeed(@NotNull @Valid PreviewNeed wish) {
    var actor = current.get();
    var need = written(wish, actor);
    var clearance = new Clearance(wish.as());
    var owner = organizations.findById(need.organizationId());
    var names =
        new NeedView.Names(
            organizations.names(List.of(need.organizationId())),
            members.names(need.submitterId().stream().toList()));
    return RestResponse.ok(
        new NeedPreview(
            wish.as(),
            NeedView.of(need, clearance, Actor.ANONYMOUS, names),
            need.disclosure().withheldFrom(clearance),
            problems.errors(Audience.warnings(wish.content(), need.disclosure(), sites(owner)))));
  }

  private Need written(PreviewNeed wish, Actor actor) {
    var organization = actor.organizationId();
    var member = actor.memberId();
    if (wish.needId() != null) {
      var need = needs.visible(wish.needId(), actor);
      if (!need.isSteeredBy(actor)) {
        throw DomainException.forbidden();
      }
      organization = Optional.of(need.organizationId());
      member = need.submitterId();
    }
    return Need.draft(
        wish.content(),
        classes.of(wish.content()),
        Need.Source.FORM,
        organization.orElseGet(actor::requireOrganization),
        member.orElse(null),
        clock.instant());
  }

  /** How many sites of care there are where the owner is, if that is known. */
  private Optional<Long> sites(Organization owner) {
    return Optional.ofNullable(owner.location())
        .map(Location::municipality)
        .map(organizations::countSitesIn);
  }
}
