package jp.musubi.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The same, by an administrator who was asked for it. */
@Path("/api/v1/members/{id}/erasure")
@Tag(name = "me")
public class MemberErasureResource {
  @Inject Erasure erasure;
  @Inject CurrentActor current;
  @Inject Clock clock;

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed(Role.ADMINS)
  @Operation(
      operationId = "eraseMember",
      summary = "Take a member's name and addresses out of everything, with the reason")
  public RestResponse<ErasureResource.Erased> eraseMember(
      @PathParam("id") UUID id, @NotNull @Valid ErasePerson wish) {
    var reason = wish.reason();
    if (reason == null || reason.isBlank()) {
      throw DomainException.invalid("reason", "required");
    }
    var person = erasure.find(id).orElseThrow(DomainException::notFound);
    erasure.erase(person, wish, current.get());
    return RestResponse.ok(new ErasureResource.Erased(id, clock.instant()));
  }
}
