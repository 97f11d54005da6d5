package jp.musubi.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import jp.musubi.shared.DomainException;

/**
 * Refuses a change that a foreign site makes a logged-in browser send: such a site cannot add a
 * header of its own without asking first, and is never allowed to.
 */
@Provider
@PreMatching
class CsrfGuard implements ContainerRequestFilter {

  static final String HEADER = "X-Musubi-Csrf";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    var byCookie =
        request.getHeaderString("Authorization") == null
            && request.getCookies().containsKey(Addresses.SESSION_COOKIE);
    if (byCookie
        && !SAFE.contains(request.getMethod())
        && !"1".equals(request.getHeaderString(HEADER))) {
      throw new DomainException(DomainException.Kind.FORBIDDEN, "csrf");
    }
  }
}
