package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells callers who they are. */
@Path("/api/v1/me")
@Tag(name = "me", description = "Who I am")
class MeResource {
  private static final String CSRF_HEADER = "X-Musubi-Csrf";

  @Inject CurrentActor caller;
  @Inject Organizations organizations;
  @Inject Members members;

  /**
   * The caller.
   *
   * @param lacksSecondFactor true if a coordinator's or administrator's role is held back, because
   *     they logged in without a second factor; else left out
   * @param csrfHeader to be sent with {@code 1} on every write of a browser
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Me(
      boolean authenticated,
      @Nullable String subject,
      @Nullable String displayName,
      List<Role> roles,
      @Nullable Boolean lacksSecondFactor,
      @Nullable MemberView member,
      @Nullable MyOrganization organization,
      String locale,
      String csrfHeader) {}

  /** The caller's organization in short. */
  record MyOrganization(UUID id, String name, OrganizationKind kind, OrganizationState state) {}

  @GET
  @PermitAll
  @Operation(
      summary = "Who I am",
      description =
          "My roles, membership and organization; callers without a login get"
              + " authenticated: false.")
  public RestResponse<Me> me(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    var actor = caller.get();
    var member = actor.memberId().flatMap(members::findByIdOptional);
    var organization = actor.organizationId().flatMap(organizations::findByIdOptional);
    var me =
        new Me(
            !actor.isAnonymous(),
            actor.isAnonymous() ? null : actor.subject(),
            actor.isAnonymous() ? null : actor.displayName(),
            actor.roles().stream().sorted().toList(),
            caller.lacksSecondFactor() ? true : null,
            member.map(MemberView::of).orElse(null),
            organization.map(MeResource::inShort).orElse(null),
            Language.of(acceptLanguage).getLanguage(),
            CSRF_HEADER);
    return RestResponse.ResponseBuilder.ok(me)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static MyOrganization inShort(Organization organization) {
    return new MyOrganization(
        organization.id(),
        organization.name(),
        organization.profile().kind(),
        organization.state());
  }
}
