package jp.musubi.need;

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

/** Reads a need while it is being written. */
@Path("/api/v1/needs/readings")
@Tag(name = "readings")
public class NeedDraftReadingResource {
  @Inject NeedReadings views;

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(
      operationId = "readNeedDraft",
      summary = "How a need would be understood as far as it is written; nothing is stored")
  public RestResponse<ReadingView> readNeedDraft(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid ReadNeed draft) {
    return RestResponse.ok(views.of(draft, Language.of(language)));
  }
}
