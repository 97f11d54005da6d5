package jp.musubi.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import jp.musubi.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells administrators what the next run of {@link Retention} would let go of. */
@Path("/api/v1/retention")
@Tag(name = "audit")
public class RetentionResource {
  @Inject Retention retention;

  /**
   * One kind of thing.
   *
   * @param days it is kept
   * @param before nothing younger than this would go
   */
  public record RetentionDue(String what, long days, Instant before, long count) {}

  @GET
  @RolesAllowed(Role.ADMINS)
  @Operation(
      operationId = "previewRetention",
      summary = "What the next run would let go of, without doing it")
  public List<RetentionDue> previewRetention() {
    return retention.due().stream()
        .map(due -> new RetentionDue(due.what(), due.period().toDays(), due.before(), due.count()))
        .toList();
  }
}
