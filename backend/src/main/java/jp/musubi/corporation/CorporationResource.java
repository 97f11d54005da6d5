package jp.musubi.corporation;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks a 法人番号 up, so that nobody has to type what the register says already. */
@Path("/api/v1/corporations")
@Tag(name = "corporations", description = "The National Tax Agency's register of 法人番号")
class CorporationResource {
  @Inject Corporations corporations;

  @GET
  @Path("/{number}")
  @Authenticated
  @Operation(
      summary = "One corporation of the register",
      description = "404 where the number is not in the register, or no register was loaded.")
  public Corporation getCorporation(@PathParam("number") String number) {
    return corporations
        .find(number)
        .orElseThrow(
            () ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    corporations.asOf().isEmpty() ? "register-not-loaded" : "corporation-unknown"));
  }
}
