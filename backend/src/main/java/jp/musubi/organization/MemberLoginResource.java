package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invites colleagues, and takes their logins away; for people, not for systems. */
@Path(OrganizationResource.PATH + "/{id}/members")
@Tag(name = "organizations")
@RolesAllowed({
  Role.CLINICIANS,
  Role.PROVIDERS,
  Role.COORDINATORS,
  Role.OFFICIALS,
  Role.FUNDERS,
  Role.ADMINS
})
class MemberLoginResource {
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject MemberLogins logins;
  @Inject CurrentActor caller;

  /**
   * How an invited member gets in, told once.
   *
   * @param login what they log in with
   * @param password for one login, after which they choose their own; absent where a mail was sent
   */
  @Schema(name = "MemberWelcome")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MemberWelcome(
      @Schema(examples = "hanako@example.jp") String login,
      @Nullable @Schema(examples = "told once") String password,
      boolean mailed) {}

  @POST
  @Path("/invitations")
  @Transactional
  @Idempotent
  @Operation(
      summary = "Invite a colleague",
      description =
          "Makes them a member with a login of their own, which they can use once a password was"
              + " issued. The role must fit the kind of the organization; coordinators, officials and"
              + " administrators are invited by administrators. Where the address has an account"
              + " already, only coordinators are told so; others are answered alike, and the password"
              + " leads nowhere.")
  public RestResponse<MemberView> inviteMember(
      @PathParam("id") UUID id, @Valid @NotNull InviteMember invited) {
    var organization = changeable(id);
    var member = logins.invite(organization, invited, caller.get());
    return Answers.created(
        MemberView.of(member),
        OrganizationResource.PATH + "/" + id + "/members/" + member.id(),
        member.version());
  }

  @PUT
  @Path("/{memberId}/password")
  @Transactional
  @Operation(
      summary = "Let an invited member in",
      description =
          "Until they have logged in, as often as need be: the password before stops working. It is"
              + " told in this answer only; where the login server sends mail, a mail goes out"
              + " instead.")
  public RestResponse<MemberWelcome> issueMemberPassword(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var member = member(id, memberId);
    ETags.require(ifMatch, member.version());
    var password = logins.welcome(member, caller.get());
    return RestResponse.ResponseBuilder.ok(
            new MemberWelcome(member.email(), password, password == null))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .tag(ETags.of(member.version()))
        .build();
  }

  @POST
  @Path("/{memberId}/transitions")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "moveMember",
      summary = "Deactivate a member, or let them in again",
      description =
          "Who is deactivated is out with their next request, on every device, and cannot log in."
              + " Nobody does this to themselves.")
  public RestResponse<MemberView> moveMember(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull MoveMember step) {
    var member = member(id, memberId);
    ETags.require(ifMatch, member.version());
    logins.move(member, step, caller.get());
    return Answers.ok(MemberView.of(member), member.version());
  }

  private Member member(UUID organizationId, UUID memberId) {
    return members.inOrganization(changeable(organizationId).id(), memberId);
  }

  private Organization changeable(UUID id) {
    var actor = person();
    var organization = organizations.getForChange(id, actor);
    organization.requireActive(actor);
    return organization;
  }

  private Actor person() {
    var actor = caller.get();
    if (actor.client()) {
      throw DomainException.forbidden();
    }
    return actor;
  }
}
