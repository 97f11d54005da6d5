package jp.musubi.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.match.Matches;
import jp.musubi.organization.Members;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit over HTTP, for administrators. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@RolesAllowed(Role.ADMINS)
public class AuditResource {
  private static final int MOST_EXPORTED = 50_000;
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("seq", new ListQuery.Sort("e.seq", Long.class));

  @Inject EntityManager entities;
  @Inject Members members;
  @Inject Matches matches;
  @Inject CurrentActor current;
  @Inject DataSource database;

  /**
   * Whether every entry is as it was written.
   *
   * @param entries looked at
   * @param firstBroken place of the first that is not; absent where all are
   */
  @Schema(name = "AuditVerification")
  public record Verification(long entries, boolean intact, Optional<Long> firstBroken) {}

  @GET
  @Operation(operationId = "listAuditEntries", summary = "Who wrote or read what, latest first")
  public Page<AuditView> listAuditEntries(
      @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageParams page) {
    var entries = on(filter).page(page, SORTS, "-seq");
    var actors = entries.items().stream().map(AuditEntry::actor).collect(Collectors.toSet());
    var names = members.namesOfSubjects(actors);
    return entries.map(entry -> entry.view(names));
  }

  @GET
  @Path("/export")
  @Produces("text/csv")
  @Operation(
      operationId = "exportAuditEntries",
      summary = "The same as CSV, oldest first; at most 50,000 entries")
  public RestResponse<String> exportAuditEntries(@Valid @BeanParam AuditFilter filter) {
    var entries = on(filter).first(MOST_EXPORTED + 1, "e.seq");
    if (entries.size() > MOST_EXPORTED) {
      throw DomainException.invalid("from", "audit-too-many");
    }
    return RestResponse.ResponseBuilder.ok(AuditFile.of(entries))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .build();
  }

  @POST
  @Path("/verifications")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "verifyAudit",
      summary = "Compute every hash anew and name the first entry that does not fit")
  public Verification verifyAudit() throws SQLException {
    try (var connection = database.getConnection()) {
      var verdict = Chain.verify(connection);
      return new Verification(
          verdict.entries(), verdict.firstBroken().isEmpty(), boxed(verdict.firstBroken()));
    }
  }

  /** Whoever was recused from a match reads nothing of it here either. */
  private ListQuery<AuditEntry> on(AuditFilter filter) {
    return filter.on(entities, matches.recusing(current.get()));
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }
}
