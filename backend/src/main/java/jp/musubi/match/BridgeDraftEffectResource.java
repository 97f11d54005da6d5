package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** What an entry would do before it is proposed. */
@Path("/api/v1/bridge/effects")
@Tag(name = "bridge")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class BridgeDraftEffectResource {
  @Inject Changes changes;
  @Inject BridgeEffects effects;
  @Inject CurrentActor current;

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "imagineBridgeDraft",
      summary =
          "Which open needs a draft would have read and matched differently; nothing is stored")
  public RestResponse<BridgeEffectView> imagineBridgeDraft(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid Changes.Draft draft) {
    var changed = changes.with(draft);
    return RestResponse.ok(effects.of(changed, current.get(), Language.of(language)));
  }
}
