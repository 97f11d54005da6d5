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
import jp.musubi.identity.Membership;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own ties; nobody else reads them here. */
@Path(MyTieResource.PATH)
@Tag(name = "me")
@Authenticated
class MyTieResource {
  static final String PATH = "/api/v1/me/ties";

  @Inject Ties ties;
  @Inject CurrentActor current;

  @GET
  @Operation(operationId = "listMyTies", summary = "My interests in other organizations")
  public List<TieView> listMyTies() {
    var me = membership();
    return ties.of(me.memberId(), me.organizationId());
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "declareMyTie",
      summary = "Declare an interest of mine in another organization")
  public RestResponse<TieView> declareMyTie(@NotNull @Valid DeclareTie command) {
    var me = membership();
    var tie = ties.declare(command, me.memberId(), me.organizationId(), current.get());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, tie)
        .location(URI.create(PATH + "/" + tie.id()))
        .build();
  }

  @DELETE
  @Path("/{tieId}")
  @Transactional
  @Operation(operationId = "removeMyTie", summary = "Take back a tie that was declared in error")
  public void removeMyTie(@PathParam("tieId") UUID tieId) {
    var me = membership();
    ties.remove(tieId, me.memberId(), me.organizationId());
  }

  private Membership membership() {
    return current
        .get()
        .membership()
        .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "no-organization"));
  }
}
