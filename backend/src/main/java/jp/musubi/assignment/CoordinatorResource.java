package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.Answers;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Coordinators: what they know and can carry; each changes their own, administrators any. */
@Path("/api/v1/assignments/coordinators")
@Tag(name = "assignments")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class CoordinatorResource {
  @Inject Desks desks;
  @Inject Organizations organizations;
  @Inject MergePatch patches;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * A coordinator.
   *
   * @param load needs in triage and open matches
   * @param editable by the caller
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "CoordinatorView")
  record View(
      UUID id,
      long version,
      String displayName,
      Optional<Ref> organization,
      Declared profile,
      int load,
      boolean absent,
      boolean editable) {}

  @GET
  @Operation(operationId = "listCoordinators", summary = "Coordinators, by name")
  public Page<View> listCoordinators(@Valid @BeanParam PageParams params) {
    var actor = current.get();
    var page = desks.page(params);
    var names =
        organizations.names(
            page.items().stream().map(desk -> desk.coordinator().organizationId()).toList());
    return page.map(desk -> view(desk, actor, names));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCoordinator", summary = "One coordinator")
  public RestResponse<View> getCoordinator(@PathParam("id") UUID id) {
    return answer(id, current.get());
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "patchCoordinator",
      summary = "Change what a coordinator knows and can carry (JSON merge patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = Declared.class)))
  public RestResponse<View> patchCoordinator(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    var actor = current.get();
    var desk = desks.find(id).orElseThrow(DomainException::notFound);
    if (!isEditable(desk, actor)) {
      throw DomainException.forbidden();
    }
    ETags.require(ifMatch, desk.tag());
    var changed = patches.apply(desk.declared(), patch, Declared.class).checked();
    var kept = desks.findByIdOptional(id);
    if (kept.isPresent()) {
      kept.get().declare(changed, clock.instant());
    } else {
      desks.persist(CoordinatorProfile.of(id, changed, clock.instant()));
    }
    desks.flush();
    return answer(id, actor);
  }

  private RestResponse<View> answer(UUID id, Actor actor) {
    var desk = desks.find(id).orElseThrow(DomainException::notFound);
    var names = organizations.names(List.of(desk.coordinator().organizationId()));
    return Answers.ok(view(desk, actor, names), desk.tag());
  }

  private View view(Desk desk, Actor actor, Map<UUID, String> organizationNames) {
    return new View(
        desk.id(),
        desk.tag(),
        desk.coordinator().displayName(),
        Ref.to(desk.coordinator().organizationId(), organizationNames),
        desk.declared(),
        desk.load(),
        desk.isAbsentOn(CivilDay.today(clock)),
        isEditable(desk, actor));
  }

  private static boolean isEditable(Desk desk, Actor actor) {
    return actor.has(Role.ADMIN) || actor.memberId().filter(desk.id()::equals).isPresent();
  }
}
