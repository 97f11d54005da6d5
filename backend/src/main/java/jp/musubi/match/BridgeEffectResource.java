package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jp.musubi.curation.Changes;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a step of an entry would do before it is taken. */
@Path("/api/v1/bridge/entries/{id}/effects")
@Tag(name = "bridge")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class BridgeEffectResource {
  @Inject Changes changes;
  @Inject BridgeEffects effects;
  @Inject CurrentActor current;

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "imagineBridgeStep",
      summary = "Which open needs a step of an entry would have read and matched differently")
  public RestResponse<BridgeEffectView> imagineBridgeStep(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid Changes.Step step) {
    var changed = changes.after(id, step);
    return RestResponse.ok(effects.of(changed, current.get(), Language.of(language)));
  }
}
