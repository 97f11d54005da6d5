package jp.musubi.client;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import jp.musubi.identity.CurrentActor;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client ask as often as was agreed, and tells it how often that is (RateLimit header
 * fields, draft-ietf-httpapi-ratelimit-headers).
 */
@Provider
@Priority(Priorities.USER)
class ClientLimits implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String USE = ClientLimits.class.getName();

  @Inject CurrentActor caller;
  @Inject Clients clients;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      return;
    }
    var clientId = caller.clientId();
    if (clientId.isEmpty()) {
      return;
    }
    var use = counted(clientId.get());
    if (use == null) {
      return;
    }
    request.setProperty(USE, use);
    if (!use.enabled()) {
      throw new DomainException(DomainException.Kind.FORBIDDEN, "client-disabled");
    }
    if (use.tooMany()) {
      throw new DomainException(
          DomainException.Kind.TOO_MANY,
          "rate-limited",
          Map.of("limit", use.limit(), "seconds", use.resets()));
    }
  }

  private Clients.@Nullable Use counted(String clientId) {
    try {
      return clients.count(clientId).orElse(null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(USE) instanceof Clients.Use use)) {
      return;
    }
    var headers = response.getHeaders();
    headers.putSingle("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(use.limit()));
    headers.putSingle("RateLimit", "\"minute\";r=%d;t=%d".formatted(use.remaining(), use.resets()));
    if (use.tooMany()) {
      headers.putSingle(HttpHeaders.RETRY_AFTER, String.valueOf(use.resets()));
    }
  }
}
