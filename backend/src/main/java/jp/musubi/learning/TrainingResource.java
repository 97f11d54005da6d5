package jp.musubi.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.AfterCommit;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Trainings over HTTP: start one, watch it. */
@Path("/api/v1/models/trainings")
@Tag(name = "models")
public class TrainingResource {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("createdAt", new ListQuery.Sort("e.createdAt", Instant.class));

  @Inject TrainingRuns runs;
  @Inject Trainer trainer;
  @Inject EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject CurrentActor current;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "listTrainings", summary = "Trainings, latest first")
  public Page<TrainingView> listTrainings(@Valid @BeanParam PageParams page) {
    return new ListQuery<>(entities, TrainingRun.class)
        .page(page, SORTS, "-createdAt")
        .map(TrainingView::of);
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed(Role.ADMINS)
  @Operation(
      operationId = "createTraining",
      summary = "Learn from what coordinators decided; one that is under way is answered again")
  @APIResponse(
      responseCode = "202",
      description = "Accepted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TrainingView.class)))
  public RestResponse<TrainingView> createTraining() {
    var run = runs.unfinished().stream().findFirst().orElseGet(this::queued);
    // Also one that is under way: the node that had it may have gone.
    afterCommit.run(() -> trainer.start(run.id()));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, TrainingView.of(run))
        .location(URI.create("/api/v1/models/trainings/" + run.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "getTraining", summary = "How far a training has come")
  public TrainingView getTraining(@PathParam("id") UUID id) {
    return TrainingView.of(runs.existing(id));
  }

  private TrainingRun queued() {
    var run = TrainingRun.queue(current.get(), clock.instant());
    runs.persistAndFlush(run);
    return run;
  }
}
