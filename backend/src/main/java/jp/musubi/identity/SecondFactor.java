package jp.musubi.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Holds back the powers of coordinators and administrators from a login without a second factor
 * (ADR 029). The login server demands it first; a realm that was set up otherwise opens nothing.
 */
@ApplicationScoped
class SecondFactor implements SecurityIdentityAugmentor {
  static final String MISSING = "second-factor";
  private static final Set<String> POWERS = Set.of(Role.COORDINATORS, Role.ADMINS);

  private final SecondFactorConfig config;

  @Inject
  SecondFactor(SecondFactorConfig config) {
    this.config = config;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(isMissing(identity) ? withoutPowers(identity) : identity);
  }

  private boolean isMissing(SecurityIdentity identity) {
    return config.demand() == SecondFactorConfig.Demand.REQUIRED
        && POWERS.stream().anyMatch(identity::hasRole)
        && !(identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim("acr") instanceof String acr
            && config.acr().contains(acr));
  }

  private static SecurityIdentity withoutPowers(SecurityIdentity identity) {
    var others =
        identity.getRoles().stream()
            .filter(role -> !POWERS.contains(role))
            .collect(Collectors.toSet());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addAttributes(identity.getAttributes())
        .addAttribute(DomainException.WHY_FORBIDDEN, MISSING)
        .addCredentials(identity.getCredentials())
        .addRoles(others)
        .addPermissionChecker(identity::checkPermission)
        .build();
  }
}
