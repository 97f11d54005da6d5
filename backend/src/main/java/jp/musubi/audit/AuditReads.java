package jp.musubi.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.CurrentActor;

/**
 * Notes who read what lies above VETTED: coordinators, who see all, and those to whom a match
 * opened a record. Reading what is one's own discloses nothing. Noted before the answer goes out:
 * what cannot be noted is not answered.
 */
@Provider
class AuditReads implements ContainerResponseFilter {
  private static final Set<String> CONFIDENTIAL = Set.of("needs", "seeds", "matches", "search");
  private static final String MATCHES = "matches";
  private static final String BASE = "/api/v1/";

  @Inject CurrentActor current;
  @Inject Clearances clearances;
  @Inject AuditContext context;
  @Inject EntityManager entities;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var path = request.getUriInfo().getPath();
    boolean read =
        HttpMethod.GET.equals(request.getMethod())
            && response.getStatus() == Response.Status.OK.getStatusCode();
    if (!read || !path.startsWith(BASE)) {
      return;
    }
    var resource = path.substring(BASE.length()).split("/", 2)[0];
    var actor = current.get();
    if (CONFIDENTIAL.contains(resource) && !actor.isAnonymous()) {
      var address = request.getUriInfo().getPathParameters();
      var shown = Shown.in(resource, address, response.getEntity());
      if (!actor.coordinates() && !resource.equals(MATCHES)) {
        shown.keySet().retainAll(clearances.granted(shown.keySet(), actor).keySet());
      }
      note(shown);
    }
  }

  private void note(Map<UUID, String> shown) {
    if (shown.isEmpty()) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              context.tell();
              entities
                  .createNativeQuery(
                      """
                      insert into audit_entry (action, record_type, record_id, fields, reason)
                      select 'READ', kind, record, '', ''
                      from unnest(:kinds, :records) shown (kind, record)
                      """)
                  .setParameter("kinds", shown.values().toArray(String[]::new))
                  .setParameter(
                      "records", shown.keySet().stream().map(UUID::toString).toArray(String[]::new))
                  .executeUpdate();
            });
  }
}
