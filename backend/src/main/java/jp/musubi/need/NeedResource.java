package jp.musubi.need;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Readership;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.Outbox;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Transitions;
import jp.musubi.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Needs over HTTP. */
@Path("/api/v1/needs")
@Tag(name = "needs")
public class NeedResource {
  @Inject Needs needs;
  @Inject NeedQueries queries;
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject Vocabularies vocabularies;
  @Inject DeviceClasses classes;
  @Inject Clearances clearances;
  @Inject Readership readership;
  @Inject CurrentActor current;
  @Inject MergePatch patches;
  @Inject Outbox outbox;
  @Inject Transitions transitions;
  @Inject Clock clock;

  @GET
  @PermitAll
  @Operation(operationId = "listNeeds", summary = "Needs the caller may know of")
  public Page<NeedSummary> listNeeds(
      @Valid @BeanParam NeedFilter filter, @Valid @BeanParam PageParams page) {
    return queries.list(filter, page, current.get());
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(operationId = "createNeed", summary = "Start a draft; only a title is needed")
  public RestResponse<NeedView> createNeed(@NotNull @Valid NeedContent command) {
    var actor = current.get();
    var organization = actor.requireOrganization();
    var source = actor.client() ? Need.Source.PARTNER_SITE : Need.Source.FORM;
    var member = actor.memberId().orElse(null);
    var need =
        Need.draft(command, classes.of(command), source, organization, member, clock.instant());
    needs.persistAndFlush(need);
    return Answers.created(view(need, actor), "/api/v1/needs/" + need.id(), need.version());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getNeed", summary = "One need, as far as the caller may know it")
  public RestResponse<NeedView> getNeed(@PathParam("id") UUID id) {
    var actor = current.get();
    return answer(needs.visible(id, actor), actor);
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(operationId = "patchNeed", summary = "Change the content (JSON merge patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = NeedContent.class)))
  public RestResponse<NeedView> patchNeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    var actor = current.get();
    var need = changeable(id, actor, ifMatch);
    var changed = patches.apply(need.content(), patch, NeedContent.class);
    var before = need.disclosure();
    outbox.publish(need.revise(changed, classes.of(changed), actor, clock.instant()));
    readership.refuseTakingBack(need, before);
    return flushed(need, actor);
  }

  @POST
  @Path("/{id}/transitions")
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(operationId = "moveNeed", summary = "Take a step of the life cycle")
  public RestResponse<NeedView> moveNeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MoveNeed command) {
    var actor = current.get();
    var need = changeable(id, actor, ifMatch);
    check(command, actor);
    var moved = need.move(command, actor, clock.instant());
    transitions.record(moved, "Need", actor.subject(), command.reason(), command.comment());
    return flushed(need, actor);
  }

  @PUT
  @Path("/{id}/rubric")
  @Transactional
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "scoreNeed", summary = "Score a need in triage")
  public RestResponse<NeedView> scoreNeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Rubric rubric) {
    var actor = current.get();
    var need = changeable(id, actor, ifMatch);
    outbox.publish(need.score(rubric, actor, clock.instant()));
    return flushed(need, actor);
  }

  @POST
  @Path("/{id}/personal-data-warnings/{field}/resolution")
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS})
  @Operation(
      operationId = "resolvePersonalDataWarning",
      summary = "Say that a passage that seems to identify a patient does not")
  public RestResponse<NeedView> resolvePersonalDataWarning(
      @PathParam("id") UUID id,
      @PathParam("field") String field,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var actor = current.get();
    var need = changeable(id, actor, ifMatch);
    outbox.publish(need.settleWarnings(field, actor, clock.instant()));
    return flushed(need, actor);
  }

  private Need changeable(UUID id, Actor actor, @Nullable String ifMatch) {
    var need = needs.visible(id, actor);
    if (!need.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    ETags.require(ifMatch, need.version());
    return need;
  }

  private void check(MoveNeed command, Actor actor) {
    if (command.reason() != null && !vocabularies.has("rejection-reasons", command.reason())) {
      throw DomainException.invalid(
          List.of(
              new DomainException.Fault("reason", "code", Map.of("value", "rejection-reasons"))));
    }
    if (command.mergedInto() != null
        && needs
            .findByIdOptional(command.mergedInto())
            .filter(n -> n.isVisibleTo(actor))
            .isEmpty()) {
      throw DomainException.invalid("mergedInto", "unknown-reference");
    }
  }

  private RestResponse<NeedView> flushed(Need need, Actor actor) {
    needs.flush();
    return answer(need, actor);
  }

  private RestResponse<NeedView> answer(Need need, Actor actor) {
    return Answers.seen(view(need, actor), need.isSteeredBy(actor), need.version());
  }

  private NeedView view(Need need, Actor actor) {
    var clearance = clearances.on(need, actor);
    readership.note(actor, List.of(need), id -> clearance);
    var names =
        new NeedView.Names(
            organizations.names(List.of(need.organizationId())),
            members.names(
                Stream.concat(need.submitterId().stream(), need.coordinatorId().stream())
                    .toList()));
    return NeedView.of(need, clearance, actor, names);
  }
}
