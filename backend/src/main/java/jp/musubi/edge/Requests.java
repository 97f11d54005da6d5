package jp.musubi.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id that its answer, its log lines and a problem's body carry, and writes
 * one line about it: method, path, status, time. Never the query, which may hold what someone
 * searched for.
 */
@ApplicationScoped
class Requests {

  static final String HEADER = "X-Request-Id";
  static final String MDC_KEY = "requestId";

  private static final Logger LOG = Logger.getLogger("jp.musubi.access");
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final int FIRST = 20_000;

  void register(@Observes Filters filters) {
    filters.register(this::identify, FIRST);
  }

  private void identify(RoutingContext context) {
    if (context.get(MDC_KEY) != null) {
      // The shell is served by routing once more.
      context.next();
      return;
    }
    var given = context.request().getHeader(HEADER);
    var id =
        given != null && ACCEPTABLE.matcher(given).matches() ? given : UUID.randomUUID().toString();
    var began = System.nanoTime();
    context.put(MDC_KEY, id);
    MDC.put(MDC_KEY, id);
    context.response().putHeader(HEADER, id);
    var path = context.request().path();
    context.addEndHandler(ended -> log(context, path, id, began));
    context.next();
  }

  private static void log(RoutingContext context, @Nullable String path, String id, long began) {
    if (path == null || path.startsWith("/q/")) {
      return;
    }
    MDC.put(MDC_KEY, id);
    LOG.infof(
        "%s %s %d %dms",
        context.request().method(),
        path,
        context.response().getStatusCode(),
        (System.nanoTime() - began) / 1_000_000);
  }
}
