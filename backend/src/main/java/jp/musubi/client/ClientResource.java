package jp.musubi.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.musubi.identity.Role;
import jp.musubi.shared.Answers;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Administers the clients of partner systems. */
@Path(ClientResource.PATH)
@Tag(name = "clients", description = "Partner systems that ask with credentials of their own")
@RolesAllowed(Role.ADMINS)
class ClientResource {
  static final String PATH = "/api/v1/clients";

  @Inject Clients clients;
  @Inject LoginClients login;
  @Inject MergePatch patches;
  @Inject Clock clock;

  /** A secret, told once. */
  @Schema(name = "ClientSecret")
  public record ClientSecret(
      @Schema(examples = "partner-0190f3c2") String clientId,
      @Schema(examples = "kept by the partner") String secret) {}

  @GET
  @Operation(summary = "List clients", description = "Sort by name or createdAt.")
  public Page<ClientView> listClients(@Valid @BeanParam PageParams page) {
    var found = clients.page(page);
    var uses = clients.lastUses(found.items().stream().map(ApiClient::clientId).toList());
    return found.map(client -> ClientView.of(client, uses.get(client.clientId())));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One client")
  public RestResponse<ClientView> getClient(@PathParam("id") UUID id) {
    return shown(clients.get(id));
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(
      summary = "Make a client",
      description = "In the login server as well. Its secret is issued afterwards.")
  public RestResponse<ClientView> createClient(@Valid @NotNull ClientProfile profile) {
    ApiClient.requireCeiling(profile);
    var clientId = "partner-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    var made = login.create(clientId, profile.name(), profile.scopes());
    var client = ApiClient.create(clientId, made, profile, clock.instant());
    clients.persistAndFlush(client);
    return Answers.created(ClientView.of(client, null), PATH + "/" + client.id(), client.version());
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
  @Operation(
      summary = "Change a client",
      description = "Ceilings, limit and whether it may ask at all count from the next request.")
  public RestResponse<ClientView> patchClient(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = ClientProfile.class)))
          @NotNull
          JsonNode patch) {
    var client = clients.get(id);
    ETags.require(ifMatch, client.version());
    var profile = patches.apply(client.profile(), patch, ClientProfile.class);
    client.revise(profile, clock.instant());
    clients.flush();
    login.update(client.loginId(), profile.name(), profile.enabled(), profile.scopes());
    return shown(client);
  }

  @PUT
  @Path("/{id}/secret")
  @Transactional
  @Operation(
      summary = "Issue a new secret",
      description = "It is told in this answer only, and the one before stops working at once.")
  public RestResponse<ClientSecret> issueClientSecret(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var client = clients.get(id);
    ETags.require(ifMatch, client.version());
    client.secretIssued(clock.instant());
    clients.flush();
    var secret = login.renewSecret(client.loginId());
    return RestResponse.ResponseBuilder.ok(new ClientSecret(client.clientId(), secret))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.ETAG, "\"" + client.version() + "\"")
        .build();
  }

  private RestResponse<ClientView> shown(ApiClient client) {
    var uses = clients.lastUses(List.of(client.clientId()));
    return Answers.ok(ClientView.of(client, uses.get(client.clientId())), client.version());
  }
}
