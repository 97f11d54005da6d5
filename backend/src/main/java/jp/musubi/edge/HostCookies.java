package jp.musubi.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the login's cookies, whose names Quarkus chooses, the prefix {@code __Host-} where browsers
 * speak TLS: a browser then takes them from this host only and over TLS only, so that neither a
 * neighbouring subdomain nor an unencrypted answer can plant one (RFC 6265bis, 4.1.3.2). Without
 * TLS, as on one's own machine, browsers would refuse the prefix.
 */
@ApplicationScoped
class HostCookies {

  static final String PREFIX = "__Host-";
  private static final String LOGIN = "q_";
  private static final String DONE = "musubi.host-cookies";
  private static final int BEFORE_LOGIN = 13_000;

  void register(@Observes Filters filters) {
    filters.register(HostCookies::rename, BEFORE_LOGIN);
  }

  private static void rename(RoutingContext context) {
    // The shell is served by routing once more.
    if (Addresses.isEncrypted(context) && context.get(DONE) == null) {
      context.put(DONE, true);
      var headers = context.request().headers();
      var sent = headers.getAll("Cookie");
      if (!sent.isEmpty()) {
        headers.set("Cookie", received(sent));
      }
      context.addHeadersEndHandler(ended -> give(context));
    }
    context.next();
  }

  /** What Quarkus is to see: its cookies if they had the prefix, and none that only look so. */
  private static String received(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(cookie -> !cookie.startsWith(LOGIN))
        .map(
            cookie ->
                cookie.startsWith(PREFIX + LOGIN) ? cookie.substring(PREFIX.length()) : cookie)
        .collect(Collectors.joining("; "));
  }

  private static void give(RoutingContext context) {
    var response = context.response();
    for (var cookie : List.copyOf(context.request().cookies())) {
      if (cookie.getName().startsWith(LOGIN)
          && cookie instanceof ServerCookie ours
          && ours.isChanged()) {
        response.removeCookie(cookie.getName(), false);
        response.addCookie(
            Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                .setPath("/")
                .setMaxAge(cookie.getMaxAge())
                .setHttpOnly(cookie.isHttpOnly())
                .setSameSite(cookie.getSameSite())
                .setSecure(true));
      }
    }
  }
}
