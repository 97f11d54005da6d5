package jp.musubi.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.need.Needs;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Seeds suggested for a need; for its owner and coordinators. A class of its own for each
 * direction: requests are led to a class by its whole path.
 */
@Path("/api/v1/needs/{id}/suggestions")
@Tag(name = "suggestions")
public class NeedSuggestionResource {
  @Inject Needs needs;
  @Inject SuggestedSeeds suggested;
  @Inject SuggestionAnswers answers;
  @Inject CurrentActor current;

  @GET
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_READ})
  @Operation(
      operationId = "suggestSeedsForNeed",
      summary = "Seeds that could solve a need, best first, with the reasons")
  public SuggestionView.Ranking suggestSeedsForNeed(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Parameter(description = "Coordinators: also those that fail a condition, at the end")
          @QueryParam("includeGated")
          @DefaultValue("false")
          boolean includeGated,
      @Context HttpHeaders headers) {
    var actor = current.get();
    var need = needs.visible(id, actor);
    SuggestionAnswers.mayAsk(need.isOwnedBy(actor), actor);
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var ranked = suggested.forNeed(need, actor, limit, includeGated && actor.coordinates());
    return answers.ofSeeds(ranked, actor, language);
  }
}
