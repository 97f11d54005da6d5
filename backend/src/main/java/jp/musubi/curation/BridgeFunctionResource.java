package jp.musubi.curation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.identity.Role;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The closed set of functions that entries lead to. */
@Path("/api/v1/bridge/functions")
@Tag(name = "bridge")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class BridgeFunctionResource {
  private final FunctionNames functions = FunctionNames.read();

  /**
   * A function to link to.
   *
   * @param sense what it means, in Japanese
   */
  @Schema(name = "BridgeFunctionChoice")
  public record Choice(String id, String label, String sense) {}

  /** All there are. */
  @Schema(name = "BridgeFunctions")
  public record Choices(List<Choice> items) {}

  @GET
  @Operation(operationId = "listBridgeFunctions", summary = "All functions an entry can lead to")
  public Choices listBridgeFunctions(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var spoken = Language.of(language);
    return new Choices(
        functions.all().stream()
            .map(id -> new Choice(id, functions.of(id, spoken), functions.sense(id)))
            .toList());
  }
}
