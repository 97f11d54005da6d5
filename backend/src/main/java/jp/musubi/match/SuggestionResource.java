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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.matching.Weights;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.organization.Organization;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suggestions in both directions; for owners and coordinators. */
@Path("/api/v1")
@Tag(name = "suggestions")
public class SuggestionResource {
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Suggestions suggestions;
  @Inject Wording wording;
  @Inject CurrentActor current;

  @GET
  @Path("/needs/{id}/suggestions")
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_READ})
  @Operation(
      operationId = "suggestSeedsForNeed",
      summary = "Seeds that could solve a need, best first, with the reasons")
  public SuggestionView.Ranking suggestSeedsForNeed(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Parameter(description = "Coordinators: also those that fail a condition, at the end")
          @QueryParam("includeGated")
          boolean includeGated,
      @Context HttpHeaders headers) {
    var actor = current.get();
    var need = needs.visible(id, actor);
    mayAsk(need.isOwnedBy(actor), actor);
    var language = language(headers);
    var ranked = suggestions.forNeed(need, actor, limit, includeGated && actor.coordinates());
    return ranking(
        IntStream.range(0, ranked.size())
            .mapToObj(i -> ofSeed(i + 1, ranked.get(i), actor, language))
            .toList());
  }

  @GET
  @Path("/seeds/{id}/suggestions")
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_READ})
  @Operation(
      operationId = "suggestNeedsForSeed",
      summary = "Needs that a seed could solve, best first, with the reasons")
  public SuggestionView.Ranking suggestNeedsForSeed(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Parameter(description = "Coordinators: also those that fail a condition, at the end")
          @QueryParam("includeGated")
          boolean includeGated,
      @Context HttpHeaders headers) {
    var actor = current.get();
    var seed = seeds.visible(id, actor);
    mayAsk(seed.isOwnedBy(actor), actor);
    var language = language(headers);
    var ranked = suggestions.forSeed(seed, actor, limit, includeGated && actor.coordinates());
    return ranking(
        IntStream.range(0, ranked.size())
            .mapToObj(i -> ofNeed(i + 1, ranked.get(i), actor, language))
            .toList());
  }

  private static void mayAsk(boolean owner, Actor actor) {
    if (!owner && !actor.coordinates()) {
      throw DomainException.forbidden();
    }
  }

  private static Locale language(HttpHeaders headers) {
    return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static SuggestionView.Ranking ranking(List<SuggestionView> items) {
    return new SuggestionView.Ranking(items, Weights.shipped().version());
  }

  private SuggestionView ofSeed(int rank, Ranked<Seed> ranked, Actor actor, Locale language) {
    var seed = ranked.subject();
    var clearance = clearance(seed.isOwnedBy(actor), actor);
    var seen = seed.seenAt(clearance);
    return view(
        rank,
        Optional.of(seed.id()),
        Optional.empty(),
        Optional.of(seed.kind().name()),
        seen.title(),
        seen.summary(),
        seed.showsOrganization(clearance) ? ranked.organization() : null,
        ranked,
        language);
  }

  private SuggestionView ofNeed(int rank, Ranked<Need> ranked, Actor actor, Locale language) {
    var need = ranked.subject();
    var clearance = clearance(need.isOwnedBy(actor), actor);
    var seen = need.seenAt(clearance);
    return view(
        rank,
        Optional.empty(),
        Optional.of(need.id()),
        Optional.empty(),
        seen.title(),
        seen.summary(),
        need.showsOrganization(clearance) ? ranked.organization() : null,
        ranked,
        language);
  }

  private static Clearance clearance(boolean owner, Actor actor) {
    return owner ? Clearance.FULL : actor.rung().clearance();
  }

  private SuggestionView view(
      int rank,
      Optional<UUID> seedId,
      Optional<UUID> needId,
      Optional<String> kind,
      String title,
      @Nullable String summary,
      @Nullable Organization owner,
      Ranked<?> ranked,
      Locale language) {
    var scored = ranked.scored();
    return new SuggestionView(
        rank,
        seedId,
        needId,
        kind,
        title,
        Optional.ofNullable(summary),
        Optional.ofNullable(owner)
            .map(o -> new SuggestionView.Owner(o.id(), o.name(), o.prefectureCode())),
        scored.score(),
        SuggestionView.band(scored),
        scored.eligible(),
        SuggestionView.gates(scored, wording, language),
        SuggestionView.factors(scored, wording, language),
        scored.modelVersion());
  }
}
