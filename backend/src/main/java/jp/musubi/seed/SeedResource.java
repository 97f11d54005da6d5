package jp.musubi.seed;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Readership;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Seeds over HTTP. */
@Path("/api/v1/seeds")
@Tag(name = "seeds")
public class SeedResource {
  @Inject Seeds seeds;
  @Inject SeedQueries queries;
  @Inject Organizations organizations;
  @Inject Clearances clearances;
  @Inject Readership readership;
  @Inject CurrentActor current;
  @Inject MergePatch patches;
  @Inject Outbox outbox;
  @Inject Transitions transitions;
  @Inject Clock clock;

  @GET
  @PermitAll
  @Operation(operationId = "listSeeds", summary = "Seeds the caller may know of")
  public Page<SeedSummary> listSeeds(
      @Valid @BeanParam SeedFilter filter, @Valid @BeanParam PageParams page) {
    return queries.list(filter, page, current.get());
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(operationId = "createSeed", summary = "Start a draft; kind and title are needed")
  public RestResponse<SeedView> createSeed(@NotNull @Valid SeedContent command) {
    var actor = current.get();
    var organization = actor.requireOrganization();
    requireOfferable(command.kind(), actor);
    var seed = Seed.draft(command, organization, clock.instant());
    seeds.persistAndFlush(seed);
    return Answers.created(view(seed, actor), "/api/v1/seeds/" + seed.id(), seed.version());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getSeed", summary = "One seed, as far as the caller may know it")
  public RestResponse<SeedView> getSeed(@PathParam("id") UUID id) {
    var actor = current.get();
    return answer(seeds.visible(id, actor), actor);
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(operationId = "patchSeed", summary = "Change the content (JSON merge patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = SeedContent.class)))
  public RestResponse<SeedView> patchSeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    var actor = current.get();
    var seed = changeable(id, actor, ifMatch);
    var changed = patches.apply(seed.content(), patch, SeedContent.class);
    requireOfferable(changed.kind(), actor);
    var before = seed.disclosure();
    outbox.publish(seed.revise(changed, actor, clock.instant()));
    readership.refuseTakingBack(seed, before);
    return flushed(seed, actor);
  }

  @POST
  @Path("/{id}/transitions")
  @Transactional
  @Idempotent
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(operationId = "moveSeed", summary = "Take a step of the life cycle")
  public RestResponse<SeedView> moveSeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MoveSeed command) {
    var actor = current.get();
    var seed = changeable(id, actor, ifMatch);
    var moved = seed.move(command, actor, clock.instant());
    transitions.record(moved, "Seed", actor.subject(), command.reason(), command.comment());
    return flushed(seed, actor);
  }

  private Seed changeable(UUID id, Actor actor, @Nullable String ifMatch) {
    var seed = seeds.visible(id, actor);
    if (!seed.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    requireOfferable(seed.kind(), actor);
    ETags.require(ifMatch, seed.version());
    return seed;
  }

  /** Who came to offer money offers nothing else. */
  private static void requireOfferable(SeedKind kind, Actor actor) {
    var funderOnly = actor.has(Role.FUNDER) && !actor.has(Role.PROVIDER) && !actor.coordinates();
    if (funderOnly && kind != SeedKind.FUNDING) {
      throw DomainException.forbidden();
    }
  }

  private RestResponse<SeedView> flushed(Seed seed, Actor actor) {
    seeds.flush();
    return answer(seed, actor);
  }

  private RestResponse<SeedView> answer(Seed seed, Actor actor) {
    return Answers.seen(view(seed, actor), seed.isSteeredBy(actor), seed.version());
  }

  private SeedView view(Seed seed, Actor actor) {
    var organization = organizations.findById(seed.organizationId());
    var clearance = clearances.on(seed, actor);
    readership.note(actor, List.of(seed), id -> clearance);
    return SeedView.of(seed, clearance, actor, organization);
  }
}
