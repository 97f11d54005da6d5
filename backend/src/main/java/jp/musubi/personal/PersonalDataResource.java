package jp.musubi.personal;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives people what is held of them (個人情報保護法 33条: disclosure on request). */
@Path("/api/v1/me/data")
@Tag(name = "me")
public class PersonalDataResource {
  @Inject PersonalRecord records;
  @Inject CurrentActor current;
  @Inject Clock clock;

  /**
   * All that is held of one person.
   *
   * @param subject the name of the login
   * @param sections rows by what they are; empty ones stay, to say that there is nothing
   */
  public record MyData(
      String subject, Instant writtenAt, Map<String, List<Map<String, Object>>> sections) {}

  @GET
  @Authenticated
  @Operation(
      operationId = "getMyData",
      summary = "All that the platform holds of the caller, as a file")
  public RestResponse<MyData> getMyData() {
    var actor = current.get();
    var sections = records.of(actor.subject(), actor.memberId().orElse(null));
    return RestResponse.ResponseBuilder.ok(new MyData(actor.subject(), clock.instant(), sections))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"musubi-my-data.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
