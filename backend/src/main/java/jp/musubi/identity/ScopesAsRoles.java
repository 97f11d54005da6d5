package jp.musubi.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives a partner client the scopes of its token as roles; people's tokens carry roles already. */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {
  static final String PREFIX = "scope:";
  private static final Set<String> RESOURCES =
      Set.of("needs.", "seeds.", "organizations.", "matches.", "imports.");

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || !isClient(token)) {
      return Uni.createFrom().item(identity);
    }
    var builder = QuarkusSecurityIdentity.builder(identity);
    String scopes = token.getClaim("scope");
    if (scopes != null) {
      for (var scope : scopes.split(" ")) {
        if (RESOURCES.stream().anyMatch(scope::startsWith)) {
          builder.addRole(PREFIX + scope);
        }
      }
    }
    return Uni.createFrom().item(builder.build());
  }

  /** Keycloak names the user behind client credentials {@code service-account-<client>}. */
  static boolean isClient(JsonWebToken token) {
    String name = token.getClaim("preferred_username");
    return name != null && name.startsWith("service-account-");
  }
}
