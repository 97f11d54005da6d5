package jp.musubi.audit;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.ListQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is absent narrows nothing. */
public record AuditFilter(
    @Parameter(description = "Subject of the login, or name of the client")
        @QueryParam("actor")
        @Size(max = 200)
        @Nullable String actor,
    @QueryParam("recordId") @Size(max = 80) @Nullable String recordId,
    @QueryParam("recordType") @Size(max = 80) @Nullable String recordType,
    @QueryParam("action") AuditEntry.@Nullable Action action,
    @Parameter(description = "Japanese calendar day; entries of this day and later")
        @QueryParam("from")
        @Nullable LocalDate from,
    @Parameter(description = "Japanese calendar day; entries of this day and before")
        @QueryParam("until")
        @Nullable LocalDate until) {

  /**
   * @param hidden records the reader is not to know of, nor what was done to them
   */
  ListQuery<AuditEntry> on(EntityManager entities, List<UUID> hidden) {
    var query = new ListQuery<>(entities, AuditEntry.class);
    query.whereIf(actor, "actor", "e.actor = :actor");
    query.whereIf(recordId, "record", "e.recordId = :record");
    query.whereIf(recordType, "type", "e.recordType = :type");
    query.whereIf(action, "action", "e.action = :action");
    if (from != null) {
      query.where("e.at >= :from", Map.of("from", CivilDay.begin(from)));
    }
    if (until != null) {
      query.where("e.at < :until", Map.of("until", CivilDay.begin(until.plusDays(1))));
    }
    for (int i = 0; i < hidden.size(); i++) {
      var id = hidden.get(i).toString();
      query.where(
          "e.recordId <> :id%1$d and e.operation not like :in%1$d and e.fields not like :in%1$d"
              .formatted(i),
          Map.of("id" + i, id, "in" + i, "%" + id + "%"));
    }
    return query;
  }
}
