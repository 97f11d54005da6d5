package jp.musubi.edge;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exists in tests only: an address of the API that needs a login. */
@Path("/api/v1/test/secret")
@Authenticated
class SecretResource {

  @GET
  @Operation(hidden = true)
  public String secret() {
    return "secret";
  }
}
