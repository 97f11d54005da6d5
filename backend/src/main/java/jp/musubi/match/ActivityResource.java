package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened in a match: coordinators see all, participants what is shared with them. */
@Path("/api/v1/matches/{id}/activities")
@Tag(name = "matches")
public class ActivityResource {
  @Inject Matches matches;
  @Inject Activities activities;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /** A contact to be logged. */
  public record LogActivity(
      @NotNull LoggedKind kind,
      @NotBlank @Size(max = 4000) String text,
      @Nullable @PastOrPresent Instant occurredAt,
      boolean shared) {}

  /** What people log; the rest logs itself. */
  public enum LoggedKind {
    NOTE,
    CALL,
    MEETING,
    MAIL
  }

  /**
   * An entry of the timeline.
   *
   * @param actorName empty where the reader is not to know people of the other side yet
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "Activity")
  public record View(
      UUID id,
      Activity.Kind kind,
      String text,
      boolean shared,
      Instant occurredAt,
      String actorName,
      Optional<String> from,
      Optional<String> to,
      Optional<String> reason) {
    static View of(Activity activity, boolean coordinates, boolean named) {
      var internal = activity.kind() == Activity.Kind.STAGE_CHANGE && !coordinates;
      return new View(
          activity.id(),
          activity.kind(),
          internal ? "" : activity.text(),
          activity.isShared(),
          activity.occurredAt(),
          named || activity.kind() == Activity.Kind.STAGE_CHANGE ? activity.actorName() : "",
          Optional.ofNullable(activity.fromStage()),
          Optional.ofNullable(activity.toStage()),
          internal ? Optional.empty() : Optional.ofNullable(activity.reason()));
    }
  }

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "listActivities", summary = "The timeline of a match, latest first")
  public List<View> listActivities(@PathParam("id") UUID id) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    var named = actor.coordinates() || match.wasIntroduced();
    return activities.of(id).stream()
        .filter(
            activity ->
                actor.coordinates()
                    || activity.isShared()
                    || activity.kind() == Activity.Kind.STAGE_CHANGE)
        .map(activity -> View.of(activity, actor.coordinates(), named))
        .toList();
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS})
  @Operation(
      operationId = "logActivity",
      summary = "Log a contact; what participants log is shared with all of the match")
  public RestResponse<View> logActivity(
      @PathParam("id") UUID id, @NotNull @Valid LogActivity command) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    var at = command.occurredAt() == null ? clock.instant() : command.occurredAt();
    var activity =
        Activity.of(
            match.id(),
            Activity.Kind.valueOf(command.kind().name()),
            command.text(),
            command.shared() || !actor.coordinates(),
            actor,
            at);
    activities.persist(activity);
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, View.of(activity, actor.coordinates(), true))
        .location(URI.create("/api/v1/matches/" + id + "/activities/" + activity.id()))
        .build();
  }
}
