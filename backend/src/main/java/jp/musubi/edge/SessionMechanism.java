package jp.musubi.edge;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import jp.musubi.shared.DomainException;

/**
 * Quarkus' login, made patient: while the database or the login server is out of reach a session is
 * neither accepted nor ended, the request is answered 503. A session that has really ended makes
 * the caller anonymous on the API instead of failing what anyone may read.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class SessionMechanism implements HttpAuthenticationMechanism {

  @Inject OidcAuthenticationMechanism login;
  @Inject Sessions sessions;
  @Inject BlockingSecurityExecutor blocking;

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager known) {
    if (context.request().getHeader("Authorization") != null) {
      return login.authenticate(context, known).onFailure().transform(this::outage);
    }
    var cookie = Addresses.sessionCookie(context);
    if (cookie.isEmpty()) {
      return login.authenticate(context, known).onFailure().transform(this::outage);
    }
    return blocking
        .executeBlocking(() -> find(new SessionKey(cookie.get())))
        .invoke(found -> found.ifPresent(tokens -> context.put(SessionTokens.FOUND, tokens)))
        .chain(found -> login.authenticate(context, known))
        .onFailure()
        .transform(this::outage)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithUni(ended -> anonymousOnApi(context, ended));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Addresses.isApi(context.normalizedPath())
        ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"))
        : login.getChallenge(context).onFailure().transform(this::outage);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return login.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return login.getCredentialTransport(context);
  }

  private Optional<AuthorizationCodeTokens> find(SessionKey key) {
    try {
      return sessions.find(key);
    } catch (SQLException e) {
      throw new SessionsOutOfReach(e);
    }
  }

  private static Uni<SecurityIdentity> anonymousOnApi(RoutingContext context, Throwable ended) {
    if (!Addresses.isApi(context.normalizedPath())) {
      return Uni.createFrom().failure(ended);
    }
    context.response().removeCookie(Addresses.SESSION_COOKIE);
    return Uni.createFrom().nullItem();
  }

  private Throwable outage(Throwable failure) {
    for (var at = failure; at != null; at = at.getCause()) {
      if (at instanceof SessionsOutOfReach
          || at instanceof OIDCException
          || at instanceof ConnectException
          || at instanceof UnknownHostException
          || at instanceof TimeoutException) {
        return new DomainException(DomainException.Kind.UNAVAILABLE, "unavailable");
      }
    }
    return failure;
  }
}
