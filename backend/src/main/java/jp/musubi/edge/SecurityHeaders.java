package jp.musubi.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What browsers are told about every answer: which scripts may run, who may frame, what to keep.
 */
@ApplicationScoped
class SecurityHeaders {

  private static final int EARLY = 15_000;

  @Inject EdgeConfig config;

  void register(@Observes Filters filters) {
    filters.register(this::protect, EARLY);
  }

  private void protect(RoutingContext context) {
    context.addHeadersEndHandler(ended -> describe(context));
    context.next();
  }

  private void describe(RoutingContext context) {
    var path = context.request().path() == null ? "/" : context.normalizedPath();
    var headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    // Files of others come with a stricter one.
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", contentPolicy(path));
    }
    if (Addresses.isEncrypted(context)) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (Addresses.isLogout(path)) {
      // Or the browser's back button would show the last page once more.
      headers.set("Clear-Site-Data", "\"cache\"");
    }
    caching(path, context.response().getStatusCode(), headers);
    if (context.response().getStatusCode() == 401 && !headers.contains("WWW-Authenticate")) {
      headers.set("WWW-Authenticate", "Bearer");
    }
  }

  private String contentPolicy(String path) {
    // The page that shows the API is Swagger's and brings styles and a start script of its own.
    var inline = Addresses.isApiPage(path) ? " 'unsafe-inline'" : "";
    var styles = inline.isEmpty() ? hashes() : inline;
    return "default-src 'self'; script-src 'self'"
        + inline
        + "; style-src 'self'"
        + styles
        + "; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none';"
        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private String hashes() {
    var text = new StringBuilder();
    config
        .styleHashes()
        .ifPresent(all -> all.forEach(h -> text.append(" '").append(h).append('\'')));
    return text.toString();
  }

  private static void caching(String path, int status, MultiMap headers) {
    if (Addresses.isHashedAsset(path) && status == 200) {
      headers.set("Cache-Control", "public, max-age=31536000, immutable");
    } else if (Addresses.isApi(path)) {
      if (!headers.contains("Cache-Control")) {
        // What one caller may see must not be kept for another.
        headers.set("Cache-Control", "no-store");
      }
    } else if (!headers.contains("Cache-Control")
        || headers.get("Cache-Control").contains("86400")) {
      headers.set("Cache-Control", "no-cache");
    }
  }
}
