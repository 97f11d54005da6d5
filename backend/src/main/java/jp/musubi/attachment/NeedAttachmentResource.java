package jp.musubi.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.need.Needs;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files attached to needs. */
@Path("/api/v1/needs/{id}/attachments")
@Tag(name = "needs")
public class NeedAttachmentResource {
  @Inject Needs needs;
  @Inject AttachmentDesk desk;
  @Inject CurrentActor current;

  @GET
  @PermitAll
  @Operation(operationId = "listNeedAttachments", summary = "Files the caller may know of")
  public List<AttachmentView> listNeedAttachments(@PathParam("id") UUID id) {
    var actor = current.get();
    return desk.list(needs.visible(id, actor), actor);
  }

  @POST
  @Transactional
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(
      operationId = "addNeedAttachment",
      summary = "Attach a file: JPEG, PNG, PDF, Word, Excel or PowerPoint of at most 20 MB",
      description =
          "The level is COUNTERPART unless said otherwise. Pictures are drawn anew, upright and"
              + " without what the camera wrote into them.")
  public RestResponse<AttachmentView> addNeedAttachment(
      @PathParam("id") UUID id,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("level") @PartType(MediaType.TEXT_PLAIN) @Nullable String level,
      @RestForm("description") @PartType(MediaType.TEXT_PLAIN) @Nullable String description) {
    var actor = current.get();
    var form = new AttachmentDesk.Form(file, level, description);
    return desk.add(needs.visible(id, actor), "needs", form, actor);
  }

  @GET
  @Path("/{attachmentId}")
  @PermitAll
  @Operation(operationId = "getNeedAttachment", summary = "What is known of a file")
  public RestResponse<AttachmentView> getNeedAttachment(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    var actor = current.get();
    return desk.get(needs.visible(id, actor), attachmentId, actor);
  }

  @GET
  @Path("/{attachmentId}/content")
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "downloadNeedAttachment", summary = "The file, to be saved")
  public RestResponse<InputStream> downloadNeedAttachment(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    var actor = current.get();
    return desk.content(needs.visible(id, actor), attachmentId, actor);
  }

  @GET
  @Path("/{attachmentId}/thumbnail")
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "getNeedThumbnail", summary = "A small picture of a picture (JPEG)")
  public RestResponse<InputStream> getNeedThumbnail(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    var actor = current.get();
    return desk.thumbnail(needs.visible(id, actor), attachmentId, actor);
  }

  @PATCH
  @Path("/{attachmentId}")
  @Transactional
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(
      operationId = "patchNeedAttachment",
      summary = "Change who may see a file, or what it is said to show (JSON merge patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = AttachmentTerms.class)))
  public RestResponse<AttachmentView> patchNeedAttachment(
      @PathParam("id") UUID id,
      @PathParam("attachmentId") UUID attachmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    var actor = current.get();
    return desk.patch(needs.visible(id, actor), attachmentId, ifMatch, patch, actor);
  }

  @DELETE
  @Path("/{attachmentId}")
  @Transactional
  @RolesAllowed({Role.CLINICIANS, Role.COORDINATORS, Role.ADMINS, Scope.NEEDS_WRITE})
  @Operation(operationId = "removeNeedAttachment", summary = "Remove a file for good")
  public void removeNeedAttachment(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    var actor = current.get();
    desk.remove(needs.visible(id, actor), attachmentId, actor);
  }
}
