package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.need.Needs;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams suggested for a need; for its owner and coordinators, as suggestions of seeds are. */
@Path("/api/v1/needs/{id}/teams")
@Tag(name = "suggestions")
public class NeedTeamResource {
  @Inject Needs needs;
  @Inject Teams teams;
  @Inject TeamAnswers answers;
  @Inject CurrentActor current;

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_READ})
  @Operation(
      operationId = "suggestTeamsForNeed",
      summary = "Teams that fill the roles a need requires, best first, with the reasons")
  public TeamView.Ranking suggestTeamsForNeed(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("3") @Min(1) @Max(10) int limit,
      @Parameter(
              description =
                  "A seed that must be in a role, for example MAKER:019a…; each role at most once."
                      + " The answer is the best teams around these.")
          @QueryParam("member")
          @Size(max = 5)
          List<String> member,
      @Context HttpHeaders headers) {
    var actor = current.get();
    var need = needs.visible(id, actor);
    SuggestionAnswers.mayAsk(need.isOwnedBy(actor), actor);
    var fixed = FixedMembers.of(member);
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return answers.of(teams.forNeed(need, actor, fixed, limit), fixed, actor, language);
  }
}
