package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Answers;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Conflicts of interest in a match; coordinators only. */
@Path("/api/v1/matches/{id}/conflicts")
@Tag(name = "matches")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class ConflictResource {
  @Inject Matches matches;
  @Inject MatchQueries queries;
  @Inject DetectConflicts detection;
  @Inject AnswerConflict answering;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * Declares a conflict.
   *
   * @param nature left out: REAL
   * @param own whether it is the interest of whoever declares it
   */
  public record DeclareConflict(
      @NotNull @Code("conflict-kinds") String kind,
      @NotBlank @Size(max = 500) String description,
      @Nullable UUID organizationId,
      Conflict.@Nullable Nature nature,
      boolean own) {}

  /**
   * Says what was done about a conflict; OPEN is refused.
   *
   * @param coordinatorId who takes the match over, where its coordinator steps back
   */
  public record SettleConflict(
      @NotNull Conflict.Status status,
      @NotBlank @Size(max = 500) String resolution,
      @Nullable UUID coordinatorId) {}

  @GET
  @Operation(operationId = "listConflicts", summary = "Conflicts of interest of a match")
  public List<ConflictView> listConflicts(@PathParam("id") UUID id) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    return ConflictView.all(match, actor, queries.names(List.of(match), actor));
  }

  @POST
  @Path("/detection")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "detectConflicts",
      summary = "Look again for conflicts, in what was declared and published since")
  public RestResponse<List<ConflictView>> detectConflicts(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    ETags.require(ifMatch, match.version());
    detection.record(match);
    matches.flush();
    var names = queries.names(List.of(match), actor);
    return Answers.ok(ConflictView.all(match, actor, names), match.version());
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "declareConflict", summary = "Declare a conflict of interest")
  public RestResponse<ConflictView> declareConflict(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DeclareConflict command) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    ETags.require(ifMatch, match.version());
    var conflict =
        Conflict.declared(
            command.kind(),
            command.description(),
            command.organizationId(),
            command.own() ? actor.memberId().orElse(null) : null,
            command.nature() == null ? Conflict.Nature.REAL : command.nature());
    match.declare(conflict, clock.instant());
    matches.flush();
    return Answers.created(
        view(conflict, match),
        "/api/v1/matches/" + id + "/conflicts/" + conflict.id(),
        match.version());
  }

  @POST
  @Path("/{conflictId}/resolution")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "settleConflict",
      summary = "Disclose, recuse from or waive a conflict of interest")
  public RestResponse<ConflictView> settleConflict(
      @PathParam("id") UUID id,
      @PathParam("conflictId") UUID conflictId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SettleConflict command) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    ETags.require(ifMatch, match.version());
    answering.answer(match, conflictId, command, actor);
    matches.flush();
    return Answers.ok(view(match.conflict(conflictId), match), match.version());
  }

  private ConflictView view(Conflict conflict, Match match) {
    var actor = current.get();
    return ConflictView.of(conflict, match, actor, queries.names(List.of(match), actor));
  }
}
