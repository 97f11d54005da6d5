package jp.musubi.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Refusals;

/**
 * Refuses requests under a host name that is not ours, where ours are configured: the name reaches
 * the addresses that a login returns to (CWE-644), and a foreign one pointing here would make
 * foreign pages same-origin (DNS rebinding). Probes, which call by number, are let through to
 * {@code /q}.
 */
@ApplicationScoped
class Hosts {

  private static final int AFTER_HEADERS = 14_000;

  @Inject EdgeConfig config;
  @Inject Refusals refusals;

  void register(@Observes Filters filters) {
    config
        .hosts()
        .ifPresent(
            ours ->
                filters.register(
                    context -> {
                      var host = host(context);
                      if (ours.contains(host) || context.normalizedPath().startsWith("/q/")) {
                        context.next();
                      } else {
                        refusals.answer(context, unknown());
                      }
                    },
                    AFTER_HEADERS));
  }

  private static String host(RoutingContext context) {
    var authority = context.request().authority();
    return authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
  }

  private static DomainException unknown() {
    return new DomainException(DomainException.Kind.MALFORMED, "unknown-host");
  }
}
