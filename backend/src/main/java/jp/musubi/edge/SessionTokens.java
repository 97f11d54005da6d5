package jp.musubi.edge;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps Quarkus' tokens on the server; the browser's cookie holds a random key only. */
@ApplicationScoped
@Alternative
@Priority(1)
class SessionTokens implements TokenStateManager {

  /** Where {@link SessionMechanism} leaves what it read, so that nothing is read twice. */
  static final String FOUND = "musubi.session";

  // Quarkus leaves the age of the cookie it is about to set under this name.
  private static final String MAX_AGE = "session-max-age";

  @Inject Sessions sessions;

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> blocking) {
    return blocking.runBlocking(
        () -> {
          // Refreshed tokens keep their key, or parallel requests with the old one would fail. A
          // login takes a new one, or someone could plant a cookie and wait for the login.
          if (context.get(FOUND) == null || Addresses.isCallback(context.normalizedPath())) {
            var fresh = SessionKey.random();
            begin(fresh, tokens, context);
            return fresh.cookie();
          }
          var key = new SessionKey(Addresses.sessionCookie(context).orElseThrow());
          refresh(key, tokens, age(context));
          return key.cookie();
        });
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<AuthorizationCodeTokens> blocking) {
    AuthorizationCodeTokens found = context.get(FOUND);
    return found == null
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().item(found);
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      @Nullable String cookie,
      OidcRequestContext<Void> blocking) {
    if (cookie == null || cookie.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return blocking.runBlocking(
        () -> {
          end(new SessionKey(cookie), Addresses.isLogout(context.normalizedPath()));
          return null;
        });
  }

  private void begin(SessionKey key, AuthorizationCodeTokens tokens, RoutingContext context) {
    var device = Device.of(context.request().getHeader("User-Agent"));
    try {
      sessions.begin(key, tokens, age(context), device);
    } catch (SQLException e) {
      throw new SessionsOutOfReach(e);
    }
  }

  private void refresh(SessionKey key, AuthorizationCodeTokens tokens, Duration age) {
    try {
      sessions.refresh(key, tokens, age);
    } catch (SQLException e) {
      throw new SessionsOutOfReach(e);
    }
  }

  private void end(SessionKey key, boolean atOnce) {
    try {
      if (atOnce) {
        sessions.remove(key);
      } else {
        sessions.retire(key);
      }
    } catch (SQLException e) {
      throw new SessionsOutOfReach(e);
    }
  }

  private static Duration age(RoutingContext context) {
    Long seconds = context.get(MAX_AGE);
    return Optional.ofNullable(seconds).map(Duration::ofSeconds).orElse(Duration.ofMinutes(30));
  }
}
