package jp.musubi.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.organization.Members;
import jp.musubi.shared.Answers;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Models of the ranking over HTTP: compare them, put one in force. */
@Path("/api/v1/models")
@Tag(name = "models")
public class ModelResource {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("createdAt", new ListQuery.Sort("e.createdAt", Instant.class));

  @Inject RankingModels models;
  @Inject PromoteModel promoting;
  @Inject Members members;
  @Inject EntityManager entities;
  @Inject CurrentActor current;
  @Inject HttpHeaders headers;

  @GET
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "listModels", summary = "Models of the ranking, latest first")
  public Page<ModelView> listModels(@Valid @BeanParam PageParams params) {
    var page = new ListQuery<>(entities, RankingModel.class).page(params, SORTS, "-createdAt");
    var names =
        members.names(
            page.items().stream()
                .flatMap(model -> model.promotedBy().stream())
                .collect(Collectors.toSet()));
    var inForce = models.champion();
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return page.map(model -> ModelView.of(model, inForce, steers(), names, language));
  }

  @GET
  @Path("/{version}")
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "getModel", summary = "One model of the ranking")
  public RestResponse<ModelView> getModel(@PathParam("version") String version) {
    return answer(models.existing(version));
  }

  @POST
  @Path("/{version}/transitions")
  @Transactional
  @Idempotent
  @RolesAllowed(Role.ADMINS)
  @Operation(
      operationId = "moveModel",
      summary = "Put a model in force, a new one or an earlier one again")
  public RestResponse<ModelView> moveModel(
      @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MoveModel command) {
    var model = models.existing(version);
    ETags.require(ifMatch, model.version());
    promoting.promote(model, command, current.get());
    return answer(model);
  }

  private RestResponse<ModelView> answer(RankingModel model) {
    var names = members.names(model.promotedBy().stream().toList());
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Answers.ok(
        ModelView.of(model, models.champion(), steers(), names, language), model.version());
  }

  private boolean steers() {
    return current.get().has(Role.ADMIN);
  }
}
