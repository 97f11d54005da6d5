package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Idempotent;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What came of a match; confidential outcomes are for coordinators. */
@Path("/api/v1/matches/{id}/outcomes")
@Tag(name = "matches")
public class OutcomeResource {
  @Inject Matches matches;
  @Inject EntityManager entities;
  @Inject Activities activities;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * An outcome to be recorded.
   *
   * @param amountYen of a contract, subsidy or sales
   */
  public record RecordOutcome(
      @NotNull @Code("outcome-kinds") String kind,
      @NotNull @PastOrPresent LocalDate occurredOn,
      @Nullable @PositiveOrZero Long amountYen,
      @Nullable @PositiveOrZero Integer jobs,
      @Nullable @Size(max = 500) String evidence,
      boolean confidential) {}

  /** An outcome that was recorded. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "Outcome")
  public record View(
      UUID id,
      String kind,
      LocalDate occurredOn,
      Optional<Long> amountYen,
      Optional<Integer> jobs,
      Optional<String> evidence,
      boolean confidential) {
    static View of(Outcome outcome) {
      return new View(
          outcome.id(),
          outcome.kind(),
          outcome.occurredOn(),
          Optional.ofNullable(outcome.amountYen()),
          Optional.ofNullable(outcome.jobs()),
          Optional.ofNullable(outcome.evidence()),
          outcome.isConfidential());
    }
  }

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "listOutcomes", summary = "What came of a match, earliest first")
  public List<View> listOutcomes(@PathParam("id") UUID id) {
    var actor = current.get();
    matches.visible(id, actor);
    return entities
        .createQuery(
            "from Outcome o where o.matchId = :match order by o.occurredOn, o.id", Outcome.class)
        .setParameter("match", id)
        .getResultStream()
        .filter(outcome -> actor.coordinates() || !outcome.isConfidential())
        .map(View::of)
        .toList();
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "recordOutcome", summary = "Record what came of a match")
  public RestResponse<View> recordOutcome(
      @PathParam("id") UUID id, @NotNull @Valid RecordOutcome command) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    var now = clock.instant();
    var outcome = Outcome.of(match.id(), command, now);
    entities.persist(outcome);
    activities.persist(
        Activity.of(
            match.id(),
            Activity.Kind.OUTCOME,
            command.kind(),
            !command.confidential(),
            actor,
            now));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, View.of(outcome))
        .location(URI.create("/api/v1/matches/" + id + "/outcomes/" + outcome.id()))
        .build();
  }
}
