package jp.musubi.edge;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Which address belongs to whom. */
final class Addresses {

  static final String SESSION_COOKIE = "q_session";
  static final String API = "/api/";

  private static final List<String> NOT_THE_FRONT_ENDS =
      List.of("/api", "/q", "/openapi", "/api-docs", "/login", "/logout", "/assets", "/test");

  private Addresses() {}

  static boolean isApi(String path) {
    return path.startsWith(API) || path.equals("/api");
  }

  /** Whether the browser speaks TLS, with this server or with the proxy before it. */
  static boolean isEncrypted(RoutingContext context) {
    return context.request().isSSL() || "https".equals(context.request().scheme());
  }

  static boolean isCallback(String path) {
    return path.equals("/login/callback");
  }

  static boolean isLogout(String path) {
    return path.equals("/logout");
  }

  /** Built files whose name changes with their content. */
  static boolean isHashedAsset(String path) {
    return path.startsWith("/assets/");
  }

  static boolean isApiPage(String path) {
    return path.startsWith("/api-docs");
  }

  /**
   * Whether the single-page application shows something under this path: everything that nobody
   * else owns and that does not name a file.
   */
  static boolean isFrontEnds(String path) {
    var lastSegment = path.substring(path.lastIndexOf('/') + 1);
    return !lastSegment.contains(".")
        && NOT_THE_FRONT_ENDS.stream()
            .noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }

  /** A path of this site to go to after the login; anything else becomes the start page. */
  static String returnAddress(String wanted) {
    var plain =
        wanted.length() <= 2000
            && wanted.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")
            && !wanted.startsWith("/login")
            && !wanted.startsWith("/logout");
    return plain ? wanted : "/";
  }

  static Optional<String> sessionCookie(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(SESSION_COOKIE))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }
}
