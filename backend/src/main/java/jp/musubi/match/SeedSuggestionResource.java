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
import jp.musubi.seed.Seeds;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Needs suggested for a seed; for its owner and coordinators. A class of its own for each
 * direction: requests are led to a class by its whole path.
 */
@Path("/api/v1/seeds/{id}/suggestions")
@Tag(name = "suggestions")
public class SeedSuggestionResource {
  @Inject Seeds seeds;
  @Inject Suggestions suggestions;
  @Inject SuggestionAnswers answers;
  @Inject CurrentActor current;

  @GET
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_READ})
  @Operation(
      operationId = "suggestNeedsForSeed",
      summary = "Needs that a seed could solve, best first, with the reasons")
  public SuggestionView.Ranking suggestNeedsForSeed(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Parameter(description = "Coordinators: also those that fail a condition, at the end")
          @QueryParam("includeGated")
          @DefaultValue("false")
          boolean includeGated,
      @Context HttpHeaders headers) {
    var actor = current.get();
    var seed = seeds.visible(id, actor);
    SuggestionAnswers.mayAsk(seed.isOwnedBy(actor), actor);
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var ranked = suggestions.forSeed(seed, actor, limit, includeGated && actor.coordinates());
    return answers.ofNeeds(ranked, actor, language);
  }
}
