package jp.musubi.canary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.need.NeedContent;
import jp.musubi.need.Needs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Exists in tests only: tells too much, so that the suite can show that it notices. */
@Path("/test/leaks/{id}")
@PermitAll
class LeakResource {
  @Inject Needs needs;

  /** A view with the wrong clearance. */
  @GET
  @Operation(hidden = true)
  public NeedContent content(@PathParam("id") UUID id) {
    return needs.findById(id).seenAt(Clearance.FULL);
  }

  /** Nothing of the content, but whether it was changed. */
  @GET
  @Path("/version")
  @Operation(hidden = true)
  public RestResponse<String> version(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok("")
        .tag(Long.toString(needs.findById(id).version()))
        .build();
  }

  /** An internal word in a header. */
  @GET
  @Path("/header")
  @Operation(hidden = true)
  public RestResponse<String> header(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok("")
        .header(
            "X-Note",
            needs.findById(id).seenAt(Clearance.FULL).unpublishedData().replaceFirst(".* ", ""))
        .build();
  }
}
