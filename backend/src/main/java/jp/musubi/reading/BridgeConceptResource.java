package jp.musubi.reading;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import jp.musubi.matching.Understood;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What there is to choose from when a reading is corrected. */
@Path("/api/v1/bridge/concepts")
@Tag(name = "readings")
public class BridgeConceptResource {
  @Inject Bridges bridges;

  @GET
  @Authenticated
  @Operation(
      operationId = "findBridgeConcepts",
      summary = "Problems and technologies whose names, in Japanese or English, hold these words")
  public BridgeConcept.Found findBridgeConcepts(
      @Parameter(description = "Parts of a name, set apart by spaces; blank finds nothing")
          @QueryParam("q")
          @DefaultValue("")
          @Size(max = 100)
          String q,
      @QueryParam("kind") Understood.@Nullable ConceptKind kind,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Context HttpHeaders headers) {
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return new BridgeConcept.Found(
        bridges.search().find(q, Optional.ofNullable(kind), limit).stream()
            .map(entry -> BridgeConcept.of(entry, bridges, language))
            .toList());
  }
}
