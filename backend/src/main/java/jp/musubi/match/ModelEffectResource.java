package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.learning.Champion;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What another model would change, over HTTP. A class of its own for its whole path. */
@Path("/api/v1/models/{version}/effects")
@Tag(name = "models")
public class ModelEffectResource {
  @Inject Champion champion;
  @Inject ModelEffects effects;
  @Inject CurrentActor current;

  @GET
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(
      operationId = "listModelEffects",
      summary = "Open needs with their first ten seeds now and under this model, latest first")
  public Page<ModelEffectView> listModelEffects(
      @PathParam("version") String version,
      @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit,
      @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
    var model = champion.weights(version);
    return effects.of(model, new PageParams(limit, cursor, null), current.get());
  }
}
