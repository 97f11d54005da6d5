package jp.musubi.organization;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organizations over HTTP; everyone may read those that are not out of sight. */
@Path(OrganizationResource.PATH)
@Tag(name = "organizations", description = "Who takes part: companies, hospitals, universities …")
class OrganizationResource {
  static final String PATH = "/api/v1/organizations";

  @Inject Organizations organizations;
  @Inject OrganizationQueries queries;
  @Inject OrganizationLifeCycle lifeCycle;
  @Inject Members members;
  @Inject MergePatch patches;
  @Inject CurrentActor caller;

  /** Where an organization shall go. */
  record TransitionOrganization(
      @NotNull @Schema(examples = "SUSPENDED") OrganizationState to,
      @Size(max = 200) @Schema(examples = "連絡が取れない") @Nullable String reason,
      @Size(max = 2000) @Nullable String comment) {}

  @GET
  @PermitAll
  @Operation(
      summary = "List organizations",
      description = "In a stable order; sort by updatedAt, createdAt or name.")
  public Page<OrganizationSummary> listOrganizations(
      @Valid @BeanParam OrganizationQueries.Filter filter, @Valid @BeanParam PageParams page) {
    return queries.list(filter, page, caller.get()).map(OrganizationSummary::of);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "One organization")
  public RestResponse<OrganizationView> getOrganization(@PathParam("id") UUID id) {
    return shown(organizations.get(id, caller.get()));
  }

  @POST
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      summary = "Register an organization",
      description =
          "Whoever belongs to none becomes its first member. Companies give their 法人番号. Coordinators"
              + " and clients with organizations.write register for others.")
  public RestResponse<OrganizationView> registerOrganization(
      @Valid @NotNull OrganizationProfile profile) {
    var actor = caller.get();
    var forOthers = registersForOthers(actor);
    if (!forOthers) {
      if (actor.membership().isPresent()) {
        throw new DomainException(DomainException.Kind.CONFLICT, "already-member");
      }
      if (profile.kind() == OrganizationKind.COMPANY && profile.corporateNumber() == null) {
        throw DomainException.invalid("corporateNumber", "required");
      }
    }
    Organization.requirePlace(profile);
    var organization = lifeCycle.register(profile, false);
    if (!forOthers) {
      members.admitFirst(organization, actor, caller.email());
    }
    return Answers.created(
        OrganizationView.of(organization, actor),
        PATH + "/" + organization.id(),
        organization.version());
  }

  private static boolean registersForOthers(Actor actor) {
    if (actor.client() && !actor.scopes().contains(Scope.ORGANIZATIONS_WRITE)) {
      throw DomainException.forbidden();
    }
    return actor.client() || actor.coordinates();
  }

  @PATCH
  @Path("/{id}")
  @Authenticated
  @Transactional
  @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
  @Operation(
      summary = "Change an organization",
      description =
          "By its members and coordinators. Once verified, only coordinators change kind, name and"
              + " 法人番号.")
  public RestResponse<OrganizationView> patchOrganization(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = OrganizationProfile.class)))
          @NotNull
          JsonNode patch) {
    var organization = organizations.getForChange(id, caller.get());
    ETags.require(ifMatch, organization.version());
    var revised = patches.apply(organization.profile(), patch, OrganizationProfile.class);
    lifeCycle.revise(organization, revised, caller.get());
    return shown(organization);
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Move an organization",
      description = "Verify, suspend, reinstate or close it; allowedTransitions says what is open.")
  public RestResponse<OrganizationView> transitionOrganization(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull TransitionOrganization transition) {
    var organization = organizations.get(id, caller.get());
    ETags.require(ifMatch, organization.version());
    lifeCycle.move(
        organization, transition.to(), caller.get(), transition.reason(), transition.comment());
    return shown(organization);
  }

  @POST
  @Path("/{id}/confirm")
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      summary = "Confirm that the entry is right",
      description = "Once a year; a stale organization counts as verified again.")
  public RestResponse<OrganizationView> confirmOrganization(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var organization = organizations.getForChange(id, caller.get());
    ETags.require(ifMatch, organization.version());
    lifeCycle.confirm(organization, caller.get());
    return shown(organization);
  }

  private RestResponse<OrganizationView> shown(Organization organization) {
    return Answers.ok(OrganizationView.of(organization, caller.get()), organization.version());
  }
}
