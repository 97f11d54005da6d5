package jp.musubi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import jp.musubi.shared.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures everyone may see: counts of public records only. */
@Path("/api/v1/dashboards")
@Tag(name = "dashboards")
public class DashboardResource {
  @Inject EntityManager entities;

  /** Named figures. */
  public record Dashboard(String name, List<Figure> figures) {}

  /** One number. */
  public record Figure(String key, long value) {}

  @GET
  @Path("/home")
  @PermitAll
  @Operation(operationId = "getHomeDashboard", summary = "The figures on the first page")
  public Dashboard getHomeDashboard() {
    var rows =
        entities.createNativeQuery(
            """
            select 'needsPublished' as key, count(*) as value from need
              where state in ('PUBLISHED', 'IN_COLLABORATION')
            union all select 'seedsPublished', count(*) from seed where state = 'PUBLISHED'
            union all select 'organizations', count(*) from organization
              where state in ('REGISTERED', 'VERIFIED', 'STALE')
            union all select 'matchesUnderWay', count(*) from match where stage in
              ('INTRODUCED', 'NDA', 'MEETING', 'EVALUATION', 'DEVELOPMENT', 'TRIAL_USE')
            union all select 'launched', count(*) from match where stage = 'LAUNCHED'
            """,
            Tuple.class);
    return new Dashboard(
        "home",
        Rows.of(rows).stream()
            .map(row -> new Figure(row.get(0, String.class), row.get(1, Number.class).longValue()))
            .toList());
  }
}
