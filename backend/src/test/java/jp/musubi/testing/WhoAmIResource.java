package jp.musubi.testing;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exists in tests only: says whom the application takes the caller for. */
@Path("/test/whoami")
@Authenticated
class WhoAmIResource {

  record WhoAmI(String subject, Set<String> roles) {}

  private final SecurityIdentity identity;

  WhoAmIResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  @Operation(hidden = true)
  public WhoAmI whoAmI() {
    return new WhoAmI(identity.getPrincipal().getName(), identity.getRoles());
  }
}
