package jp.musubi.need;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.organization.Members;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Outbox;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a need: handed over by hand, or laid down. */
@Path("/api/v1/needs/{id}/coordinator")
@Tag(name = "needs")
public class NeedCoordinatorResource {
  @Inject Needs needs;
  @Inject Members members;
  @Inject CurrentActor current;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Names who is to be responsible; nobody where it is absent. */
  @Schema(name = "EntrustNeed", description = "Names who is to be responsible for a need")
  public record Entrust(@Nullable UUID coordinatorId) {}

  /** Who is responsible now. */
  @Schema(name = "NeedResponsibility")
  public record Responsibility(UUID needId, long version, Optional<Ref> coordinator) {}

  @PUT
  @Transactional
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(
      operationId = "entrustNeed",
      summary = "Hand a need to a coordinator, or to nobody so that it is shared out again")
  public RestResponse<Responsibility> entrustNeed(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Entrust command) {
    var need = needs.visible(id, current.get());
    ETags.require(ifMatch, need.version());
    var coordinator = command.coordinatorId();
    if (coordinator != null && !members.isCoordinator(coordinator)) {
      throw DomainException.invalid("coordinatorId", "unknown-reference");
    }
    outbox.publish(need.entrust(coordinator, clock.instant()));
    needs.flush();
    var names = members.names(need.coordinatorId().stream().toList());
    return Answers.ok(
        new Responsibility(
            need.id(), need.version(), need.coordinatorId().flatMap(who -> Ref.to(who, names))),
        need.version());
  }
}
