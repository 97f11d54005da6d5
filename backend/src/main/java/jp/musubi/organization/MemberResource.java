package jp.musubi.organization;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.shared.Answers;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of an organization; known to its members and coordinators only. */
@Path(OrganizationResource.PATH + "/{id}/members")
@Tag(name = "organizations")
class MemberResource {
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject CurrentActor caller;

  @GET
  @Authenticated
  @Operation(summary = "The members of an organization")
  public Page<MemberView> listMembers(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
    var organization = organizations.getForChange(id, caller.get());
    return members.page(organization.id(), page).map(MemberView::of);
  }

  @POST
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      summary = "Add a member",
      description = "Somebody who belongs to no organization yet; they need not have logged in.")
  public RestResponse<MemberView> addMember(
      @PathParam("id") UUID id, @Valid @NotNull AddMember person) {
    var organization = organizations.getForChange(id, caller.get());
    organization.requireActive(caller.get());
    var member = members.admit(organization.id(), person);
    return Answers.created(
        MemberView.of(member),
        OrganizationResource.PATH + "/" + id + "/members/" + member.id(),
        member.version());
  }
}
