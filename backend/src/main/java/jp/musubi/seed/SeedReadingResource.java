package jp.musubi.seed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.reading.CorrectReading;
import jp.musubi.reading.ReadingView;
import jp.musubi.reading.Readings;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Language;
import jp.musubi.shared.Outbox;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a seed is understood, for its owner and coordinators; others may know of it and not this. */
@Path("/api/v1/seeds/{id}/reading")
@Tag(name = "readings")
public class SeedReadingResource {
  @Inject Seeds seeds;
  @Inject SeedReadings views;
  @Inject Readings readings;
  @Inject CurrentActor current;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_READ})
  @Operation(
      operationId = "getSeedReading",
      summary = "How a seed is understood, and what its author should know")
  public RestResponse<ReadingView> getSeedReading(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var actor = current.get();
    return answer(steered(id, actor), actor, language);
  }

  @PUT
  @Transactional
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(
      operationId = "correctSeedReading",
      summary = "Say what is right, wrong or missing in a seed's reading; what is matched follows")
  public RestResponse<ReadingView> correctSeedReading(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid CorrectReading command) {
    var actor = current.get();
    var seed = steered(id, actor);
    ETags.require(ifMatch, seed.version());
    var corrected = readings.checked(command, actor);
    outbox.publish(seed.corrected(corrected, actor, clock.instant()));
    seeds.flush();
    return answer(seed, actor, language);
  }

  private Seed steered(UUID id, Actor actor) {
    var seed = seeds.visible(id, actor);
    if (!seed.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    return seed;
  }

  private RestResponse<ReadingView> answer(Seed seed, Actor actor, @Nullable String language) {
    return Answers.ok(views.of(seed, actor, Language.of(language)), seed.version());
  }
}
