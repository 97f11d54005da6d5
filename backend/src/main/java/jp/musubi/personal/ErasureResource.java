package jp.musubi.personal;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets people leave nothing of themselves behind (個人情報保護法 35条: erasure on request). */
@Path("/api/v1/me/erasure")
@Tag(name = "me")
public class ErasureResource {
  @Inject Erasure erasure;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * What was done.
   *
   * @param memberId stays, so that figures stay
   */
  public record Erased(UUID memberId, Instant erasedAt) {}

  @POST
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      operationId = "eraseMe",
      summary = "Take my name and addresses out of everything; cannot be undone",
      description =
          "What I did stays, without my name. Refused while I coordinate open matches or needs. The"
              + " login itself is ended by an administrator of the login server.")
  public RestResponse<Erased> eraseMe(@NotNull @Valid ErasePerson wish) {
    var actor = current.get();
    var person =
        actor
            .memberId()
            .flatMap(erasure::find)
            .orElseThrow(() -> new DomainException(Kind.CONFLICT, "nothing-to-erase"));
    erasure.erase(person, wish, actor);
    return RestResponse.ok(new Erased(person.memberId(), clock.instant()));
  }
}
