package jp.musubi.tie;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ties of an organization as a whole; for its members and coordinators. */
@Path("/api/v1/organizations/{id}/ties")
@Tag(name = "organizations")
@Authenticated
class OrganizationTieResource {
  @Inject Ties ties;
  @Inject Organizations organizations;
  @Inject CurrentActor current;

  @GET
  @Operation(
      operationId = "listOrganizationTies",
      summary = "An organization's interests in other organizations")
  public List<TieView> listOrganizationTies(@PathParam("id") UUID id) {
    return ties.of(null, own(id));
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "declareOrganizationTie",
      summary = "Declare an interest of an organization in another one")
  public RestResponse<TieView> declareOrganizationTie(
      @PathParam("id") UUID id, @NotNull @Valid DeclareTie command) {
    var tie = ties.declare(command, null, own(id), current.get());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, tie)
        .location(URI.create("/api/v1/organizations/" + id + "/ties/" + tie.id()))
        .build();
  }

  @DELETE
  @Path("/{tieId}")
  @Transactional
  @Operation(
      operationId = "removeOrganizationTie",
      summary = "Take back a tie that was declared in error")
  public void removeOrganizationTie(@PathParam("id") UUID id, @PathParam("tieId") UUID tieId) {
    ties.remove(tieId, null, own(id));
  }

  private UUID own(UUID id) {
    var actor = current.get();
    var organization = organizations.get(id, actor);
    if (!actor.coordinates() && !actor.actsFor(id)) {
      throw DomainException.forbidden();
    }
    return organization.id();
  }
}
