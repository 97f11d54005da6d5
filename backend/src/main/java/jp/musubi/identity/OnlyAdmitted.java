package jp.musubi.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses whoever was deactivated at once: their access token would be good for minutes, and
 * carries roles of which no membership is asked.
 */
@ApplicationScoped
class OnlyAdmitted implements SecurityIdentityAugmentor {
  @Inject Admission admission;

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return context.runBlocking(() -> admitted(identity, token.getSubject()));
    }
    return Uni.createFrom().item(identity);
  }

  private SecurityIdentity admitted(SecurityIdentity identity, String subject) {
    if (!admission.admits(subject)) {
      throw new AuthenticationFailedException("deactivated");
    }
    return identity;
  }
}
