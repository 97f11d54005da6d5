package jp.musubi.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the single-page application's shell under each address that the application itself
 * interprets. Files are served by Quarkus from {@code META-INF/resources}; a missing one is a 404,
 * never the shell, or browsers would take HTML for a script.
 */
@ApplicationScoped
class Shell {

  private static final String INDEX = "/index.html";
  private static final int AFTER_HEADERS = 800;

  void register(@Observes Filters filters) {
    filters.register(this::serve, AFTER_HEADERS);
  }

  private void serve(RoutingContext context) {
    var method = context.request().method();
    var reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    var path = context.normalizedPath();
    if (reading && !path.equals(INDEX) && Addresses.isFrontEnds(path)) {
      context.reroute(INDEX);
    } else {
      context.next();
    }
  }
}
