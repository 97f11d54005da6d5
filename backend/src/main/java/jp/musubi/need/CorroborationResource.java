package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Outbox;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Other sites' words that they have the same need; seen by owner and coordinators. */
@Path("/api/v1/needs/{id}/corroborations")
@Tag(name = "needs")
public class CorroborationResource {
  @Inject Needs needs;
  @Inject Corroborations corroborations;
  @Inject Organizations organizations;
  @Inject CurrentActor current;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** What a site says when it confirms a need. */
  public record Corroborate(@Nullable @Size(max = 500) String comment) {}

  /** One site's confirmation. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "Corroboration")
  public record View(UUID id, Ref organization, Optional<String> comment, Instant createdAt) {
    static View of(Corroboration corroboration, Map<UUID, String> names) {
      var organization = corroboration.organizationId();
      return new View(
          corroboration.id(),
          new Ref(organization, names.getOrDefault(organization, "")),
          corroboration.comment(),
          corroboration.createdAt());
    }
  }

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "listCorroborations", summary = "Sites that have the same need")
  public List<View> listCorroborations(@PathParam("id") UUID id) {
    var actor = current.get();
    var need = needs.visible(id, actor);
    if (!need.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    var all = corroborations.of(id);
    var names = organizations.names(all.stream().map(Corroboration::organizationId).toList());
    return all.stream().map(one -> View.of(one, names)).toList();
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS})
  @Operation(
      operationId = "corroborateNeed",
      summary = "Confirm that one's own site has the same need")
  public RestResponse<View> corroborateNeed(
      @PathParam("id") UUID id, @NotNull @Valid Corroborate command) {
    var actor = current.get();
    var need = needs.visible(id, actor);
    var organization = actor.requireOrganization();
    if (need.isOwnedBy(actor)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "own-need");
    }
    if (!need.state().isOpenToMatches()) {
      throw new DomainException(DomainException.Kind.CONFLICT, "need-not-open");
    }
    if (corroborations.exists(id, organization)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "already-corroborated");
    }
    var now = clock.instant();
    var corroboration =
        Corroboration.of(id, organization, actor.memberId().orElse(null), command.comment(), now);
    corroborations.persist(corroboration);
    outbox.publish(need.corroborated(now));
    var view = View.of(corroboration, organizations.names(List.of(organization)));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/api/v1/needs/" + id + "/corroborations/" + view.id()))
        .build();
  }
}
