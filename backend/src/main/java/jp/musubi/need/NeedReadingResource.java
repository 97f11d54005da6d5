package jp.musubi.need;

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

/** How a need is understood, for its owner and coordinators; others may know of it and not this. */
@Path("/api/v1/needs/{id}/reading")
@Tag(name = "readings")
public class NeedReadingResource {
  @Inject Needs needs;
  @Inject NeedReadings views;
  @Inject Readings readings;
  @Inject CurrentActor current;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_READ})
  @Operation(
      operationId = "getNeedReading",
      summary = "How a need is understood, and what its author should know")
  public RestResponse<ReadingView> getNeedReading(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var actor = current.get();
    return answer(steered(id, actor), actor, language);
  }

  @PUT
  @Transactional
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(
      operationId = "correctNeedReading",
      summary = "Say what is right, wrong or missing in a need's reading; what is matched follows")
  public RestResponse<ReadingView> correctNeedReading(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid CorrectReading command) {
    var actor = current.get();
    var need = steered(id, actor);
    ETags.require(ifMatch, need.version());
    var corrected = readings.checked(command, actor);
    outbox.publish(need.corrected(corrected, actor, clock.instant()));
    needs.flush();
    return answer(need, actor, language);
  }

  private Need steered(UUID id, Actor actor) {
    var need = needs.visible(id, actor);
    if (!need.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
    return need;
  }

  private RestResponse<ReadingView> answer(Need need, Actor actor, @Nullable String language) {
    return Answers.ok(views.of(need, actor, Language.of(language)), need.version());
  }
}
