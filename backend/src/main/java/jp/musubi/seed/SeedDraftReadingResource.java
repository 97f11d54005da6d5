package jp.musubi.seed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.reading.ReadingView;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads a seed while it is being written. */
@Path("/api/v1/seeds/readings")
@Tag(name = "readings")
public class SeedDraftReadingResource {
  @Inject SeedReadings views;

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(
      operationId = "readSeedDraft",
      summary = "How a seed would be understood as far as it is written; nothing is stored")
  public RestResponse<ReadingView> readSeedDraft(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid ReadSeed draft) {
    return RestResponse.ok(views.of(draft, Language.of(language)));
  }
}
