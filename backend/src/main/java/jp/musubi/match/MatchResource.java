package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.organization.Members;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
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

/** Matches over HTTP. */
@Path("/api/v1/matches")
@Tag(name = "matches")
public class MatchResource {
  @Inject Matches matches;
  @Inject MatchQueries queries;
  @Inject OpenMatch opening;
  @Inject AdvanceMatch advancing;
  @Inject DetectConflicts detection;
  @Inject StageChanges metrics;
  @Inject WhatWasDecided decided;
  @Inject Activities activities;
  @Inject Members members;
  @Inject MergePatch patches;
  @Inject CurrentActor current;
  @Inject UsualNextAction calendar;
  @Inject Clock clock;

  /** What can be changed of a match without a transition. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MatchPlan")
  public record Plan(@Nullable @Valid NextAction nextAction, @Nullable UUID coordinatorId) {}

  @GET
  @RolesAllowed({
    Role.CLINICIANS,
    Role.PROVIDERS,
    Role.COORDINATORS,
    Role.FUNDERS,
    Role.ADMINS,
    Scope.MATCHES_READ
  })
  @Operation(operationId = "listMatches", summary = "Matches the caller may know of")
  public Page<MatchSummary> listMatches(
      @Valid @BeanParam MatchFilter filter, @Valid @BeanParam PageParams page) {
    return queries.list(filter, page, current.get());
  }

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "createMatch", summary = "Open a match of a need with a team")
  public RestResponse<MatchView> createMatch(@NotNull @Valid OpenMatch.Propose command) {
    var actor = current.get();
    var match = opening.open(command, actor);
    return Answers.created(view(match, actor), "/api/v1/matches/" + match.id(), match.version());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Role.CLINICIANS,
    Role.PROVIDERS,
    Role.COORDINATORS,
    Role.FUNDERS,
    Role.ADMINS,
    Scope.MATCHES_READ
  })
  @Operation(operationId = "getMatch", summary = "One match")
  public RestResponse<MatchView> getMatch(@PathParam("id") UUID id) {
    var actor = current.get();
    return answer(matches.visible(id, actor), actor);
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "patchMatch", summary = "Plan the next action or hand over")
  @RequestBody(content = @Content(schema = @Schema(implementation = Plan.class)))
  public RestResponse<MatchView> patchMatch(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    var actor = current.get();
    var match = changeable(id, actor, ifMatch);
    var before = new Plan(match.nextAction().orElse(null), match.coordinatorId().orElse(null));
    var plan = patches.apply(before, patch, Plan.class);
    if (plan.nextAction() == null) {
      throw new DomainException(DomainException.Kind.CONFLICT, "next-action-required");
    }
    if (!plan.nextAction().equals(before.nextAction())) {
      match.plan(plan.nextAction());
      note(match, Activity.Kind.NEXT_ACTION, plan.nextAction().text(), actor);
    }
    if (plan.coordinatorId() != null && !plan.coordinatorId().equals(before.coordinatorId())) {
      if (!members.isCoordinator(plan.coordinatorId())) {
        throw DomainException.invalid("coordinatorId", "unknown-reference");
      }
      match.handOver(plan.coordinatorId(), clock.instant());
      detection.record(match);
    }
    match.touch(clock.instant());
    return flushed(match, actor);
  }

  @POST
  @Path("/{id}/transitions")
  @Transactional
  @Idempotent
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "moveMatch", summary = "Take a step of the life cycle")
  public RestResponse<MatchView> moveMatch(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MoveMatch command) {
    var actor = current.get();
    var match = changeable(id, actor, ifMatch);
    metrics.count(advancing.move(match, command, actor, clock.instant()));
    return flushed(match, actor);
  }

  @POST
  @Path("/{id}/participants/{participantId}/decision")
  @Transactional
  @Idempotent
  @RolesAllowed({Role.CLINICIANS, Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS})
  @Operation(
      operationId = "decideOnMatch",
      summary = "Accept or decline the introduction for one's own organization")
  public RestResponse<MatchView> decideOnMatch(
      @PathParam("id") UUID id,
      @PathParam("participantId") UUID participantId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecideOnMatch command) {
    var actor = current.get();
    var match = matches.visible(id, actor);
    var participant = match.participant(participantId);
    if (!actor.actsFor(participant.organizationId()) && !actor.coordinates()) {
      throw DomainException.forbidden();
    }
    ETags.require(ifMatch, match.version(actor));
    command.check();
    match.decide(participantId, command.accept(), command.reason(), clock.instant());
    decided.answered(match, participant, command, actor);
    note(match, Activity.Kind.DECISION, command.summary(participant.role()), actor);
    return flushed(match, actor);
  }

  @PUT
  @Path("/{id}/nda")
  @Transactional
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(operationId = "signNda", summary = "Record the confidentiality agreement")
  public RestResponse<MatchView> signNda(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Nda agreement) {
    var actor = current.get();
    var match = changeable(id, actor, ifMatch);
    agreement.check(match, match.nda().isEmpty(), calendar.today());
    match.sign(agreement, clock.instant());
    advancing.open(match);
    return flushed(match, actor);
  }

  private Match changeable(UUID id, Actor actor, @Nullable String ifMatch) {
    var match = matches.visible(id, actor);
    ETags.require(ifMatch, match.version(actor));
    return match;
  }

  private void note(Match match, Activity.Kind kind, String text, Actor actor) {
    activities.persist(Activity.of(match.id(), kind, text, false, actor, clock.instant()));
  }

  private RestResponse<MatchView> flushed(Match match, Actor actor) {
    matches.flush();
    return answer(match, actor);
  }

  private RestResponse<MatchView> answer(Match match, Actor actor) {
    return Answers.ok(view(match, actor), match.version(actor));
  }

  private MatchView view(Match match, Actor actor) {
    return MatchView.of(match, actor, queries.names(List.of(match), actor), calendar.today());
  }
}
