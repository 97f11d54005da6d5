package jp.musubi.consent;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.CurrentActor;
import jp.musubi.shared.DomainException;

/**
 * Keeps people from writing before they agreed to the texts in force. Partner systems are bound by
 * a contract; leaving is always possible.
 */
@Provider
@Priority(Priorities.USER)
class ConsentGuard implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject CurrentActor caller;
  @Inject Consents consents;

  @Override
  public void filter(ContainerRequestContext request) {
    var path = request.getUriInfo().getPath();
    var writes = !SAFE.contains(request.getMethod()) && !isAllowed(path);
    if (writes && !consents.missing(caller.get()).isEmpty()) {
      throw new DomainException(DomainException.Kind.FORBIDDEN, "consent-needed");
    }
  }

  private static boolean isAllowed(String path) {
    return Stream.of(MyConsentResource.PATH, "/api/v1/me/erasure", "/api/v1/me/sessions")
        .anyMatch(path::startsWith);
  }
}
