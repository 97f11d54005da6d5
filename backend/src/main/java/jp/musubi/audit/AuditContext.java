package jp.musubi.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import jp.musubi.identity.CurrentActor;
import org.jboss.logging.MDC;

/** Tells the database who writes, for as long as the transaction lasts. */
@ApplicationScoped
class AuditContext {
  private static final Object TOLD = new Object();

  @Inject EntityManager entities;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject CurrentVertxRequest request;
  @Inject CurrentActor actor;

  /** Once for each transaction; outside a request the product itself writes. */
  void tell() {
    if (!Arc.container().requestContext().isActive() || transaction.getResource(TOLD) != null) {
      return;
    }
    var asked = request.getCurrent();
    if (asked == null) {
      return;
    }
    transaction.putResource(TOLD, true);
    var from = asked.request().remoteAddress();
    entities
        .createNativeQuery(
            """
            select set_config('musubi.actor', :actor, true),
              set_config('musubi.operation', :operation, true),
              set_config('musubi.request_id', :request, true),
              set_config('musubi.address', :address, true)
            """)
        .setParameter("actor", actor.get().subject())
        .setParameter("operation", asked.request().method() + " " + asked.request().path())
        .setParameter("request", Objects.toString(MDC.get("requestId"), ""))
        .setParameter("address", from == null ? "" : Objects.toString(from.hostAddress(), ""))
        .getSingleResult();
  }
}
