package jp.musubi.seed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows a seed that is being written as its readers will see it: by the cut they get. */
@Path("/api/v1/seeds/previews")
@Tag(name = "seeds")
public class SeedPreviewResource {
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject CurrentActor current;
  @Inject Problems problems;
  @Inject Clock clock;

  @POST
  @Transactional
  @Idempotent
  @RolesAllowed({Role.PROVIDERS, Role.FUNDERS, Role.COORDINATORS, Role.ADMINS, Scope.SEEDS_WRITE})
  @Operation(
      operationId = "previewSeed",
      summary = "What a reader of some level would see of it, and what to think of before")
  public RestResponse<SeedPreview> previewSeed(@NotNull @Valid PreviewSeed wish) {
    var actor = current.get();
    var seed = written(wish, actor);
    var clearance = new Clearance(wish.as());
    return RestResponse.ok(
        new SeedPreview(
            wish.as(),
            SeedView.of(
                seed, clearance, Actor.ANONYMOUS, organizations.findById(seed.organizationId())),
            seed.disclosure().withheldFrom(clearance),
            problems.errors(SeedGuard.novelty(wish.content(), seed.disclosure()))));
  }

  private Seed written(PreviewSeed wish, Actor actor) {
    var organization = actor.organizationId();
    if (wish.seedId() != null) {
      var seed = seeds.visible(wish.seedId(), actor);
      if (!seed.isSteeredBy(actor)) {
        throw DomainException.forbidden();
      }
      organization = Optional.of(seed.organizationId());
    }
    return Seed.draft(
        wish.content(), organization.orElseGet(actor::requireOrganization), clock.instant());
  }
}
