package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Answers;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals of who should have what; coordinators and administrators make and confirm them. */
@Path(ProposalResource.PATH)
@Tag(name = "assignments", description = "Who should have what, proposed with reasons")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class ProposalResource {
  static final String PATH = "/api/v1/assignments/proposals";

  @Inject Proposals proposals;
  @Inject ProposeCoordinators coordinators;
  @Inject ProposeInvitations invitations;
  @Inject EntrustNeeds entrusting;
  @Inject InviteOrganizations inviting;
  @Inject ProposalAnswers answers;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * Asks for a proposal.
   *
   * @param needIds only these; all that wait where there are none
   * @param agentIds only these coordinators or organizations; all where there are none
   */
  @Schema(name = "ProposeAssignments", description = "Asks for a proposal of who should have what")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Propose(
      @NotNull Proposal.Kind kind,
      @Size(max = 1000) @Nullable List<@NotNull UUID> needIds,
      @Size(max = 1000) @Nullable List<@NotNull UUID> agentIds) {}

  /** Asks for a transition; the only one is to put a proposal away. */
  @Schema(name = "MoveProposal", description = "Puts a proposal away")
  record Move(@NotNull @Schema(examples = "CLOSED") Proposal.State to) {}

  @GET
  @Operation(operationId = "listAssignmentProposals", summary = "Proposals, the latest first")
  public Page<ProposalView.Summary> listProposals(
      @QueryParam("kind") Proposal.@Nullable Kind kind,
      @QueryParam("state") Proposal.@Nullable State state,
      @Valid @BeanParam PageParams page) {
    return answers.summaries(proposals.page(kind, state, page));
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "proposeAssignments",
      summary = "Compute who should have what, with reasons; nothing changes until it is confirmed")
  public RestResponse<ProposalView> propose(
      @NotNull @Valid Propose command,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var needIds = given(command.needIds());
    var agentIds = given(command.agentIds());
    var content =
        switch (command.kind()) {
          case COORDINATORS -> coordinators.propose(needIds, agentIds);
          case INVITATIONS -> invitations.propose(needIds, agentIds);
        };
    var proposal = Proposal.of(command.kind(), content, current.get(), clock.instant());
    proposals.persistAndFlush(proposal);
    return Answers.created(
        answers.view(proposal, Language.of(language)),
        PATH + "/" + proposal.id(),
        proposal.version());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAssignmentProposal", summary = "One proposal")
  public RestResponse<ProposalView> getProposal(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return answer(proposals.get(id), language);
  }

  @POST
  @Path("/{id}/confirmations")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "confirmAssignments",
      summary = "Confirm lines; those that no longer hold are refused one by one, with the reason")
  public RestResponse<ProposalView> confirm(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ConfirmLines command,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var actor = current.get();
    var proposal = changeable(id, ifMatch);
    var accepted = command.of(proposal);
    var decided =
        switch (proposal.kind()) {
          case COORDINATORS -> entrusting.confirm(accepted, actor);
          case INVITATIONS -> inviting.confirm(proposal.id(), accepted, actor);
        };
    proposal.decide(decided, clock.instant());
    proposals.flush();
    return answer(proposal, language);
  }

  @POST
  @Path("/{id}/transitions")
  @Transactional
  @Idempotent
  @Operation(operationId = "moveAssignmentProposal", summary = "Put a proposal away")
  public RestResponse<ProposalView> move(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Move command,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var proposal = changeable(id, ifMatch);
    proposal.move(command.to(), clock.instant());
    proposals.flush();
    return answer(proposal, language);
  }

  private Proposal changeable(UUID id, @Nullable String ifMatch) {
    var proposal = proposals.get(id);
    ETags.require(ifMatch, proposal.version());
    return proposal;
  }

  private RestResponse<ProposalView> answer(Proposal proposal, @Nullable String language) {
    return Answers.ok(answers.view(proposal, Language.of(language)), proposal.version());
  }

  private static List<UUID> given(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : List.copyOf(ids);
  }
}
