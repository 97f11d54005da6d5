package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.corporation.Corporation;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a coordinator looks at before verifying an organization. */
@Path(OrganizationResource.PATH + "/{id}/verification")
@Tag(name = "organizations")
class VerificationResource {
  @Inject Organizations organizations;
  @Inject Verifications verifications;
  @Inject CurrentActor caller;

  /**
   * The entry held against the register.
   *
   * @param reasonRequired whether verifying it needs a reason
   * @param basis what it was verified by last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VerificationView(
      RegisterCheck.Standing standing,
      boolean reasonRequired,
      boolean nameAgrees,
      boolean placeAgrees,
      @Nullable LocalDate asOf,
      @Nullable Corporation corporation,
      Verifications.@Nullable Basis basis) {}

  @GET
  @RolesAllowed({Role.COORDINATORS, Role.ADMINS})
  @Operation(
      summary = "What the register of 法人番号 says of an organization",
      description = "Compares number, name and place; tells what it was verified by before.")
  public VerificationView getVerification(@PathParam("id") UUID id) {
    var organization = organizations.get(id, caller.get());
    var check = verifications.check(organization.profile());
    return new VerificationView(
        check.standing(),
        check.needsReason(),
        check.nameAgrees(),
        check.placeAgrees(),
        check.asOf(),
        check.corporation(),
        verifications.basis(id).orElse(null));
  }
}
