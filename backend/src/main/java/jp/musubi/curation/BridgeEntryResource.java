package jp.musubi.curation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Entries of the bridge, shipped and proposed; for coordinators. */
@Path("/api/v1/bridge/entries")
@Tag(name = "bridge")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS})
public class BridgeEntryResource {
  @Inject BridgeEntries edits;
  @Inject Curation curation;
  @Inject EntryViews views;
  @Inject CurrentActor current;
  @Inject MergePatch patches;

  @GET
  @Operation(
      operationId = "listBridgeEntries",
      summary = "Entries of the bridge, shipped and proposed; sorted by name or updatedAt")
  public Page<EntrySummary> listBridgeEntries(
      @Valid @BeanParam EntryFilter filter,
      @Valid @BeanParam PageParams page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var spoken = Language.of(language);
    return EntryList.page(edits.now().all(), filter, page)
        .map(entry -> EntrySummary.of(entry, spoken));
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "proposeBridgeEntry",
      summary = "Propose a new entry, or one that replaces another; it counts once confirmed")
  public RestResponse<EntryView> proposeBridgeEntry(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid ProposeEntry command) {
    var id = curation.propose(command, current.get()).entryId();
    var view = view(id, language);
    return Answers.created(view, "/api/v1/bridge/entries/" + id, view.version());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getBridgeEntry",
      summary = "One entry of the bridge with who changed it, when and why")
  public RestResponse<EntryView> getBridgeEntry(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return answer(id, language);
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "patchBridgeEntry", summary = "Change a proposal (JSON merge patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProposeEntry.class)))
  public RestResponse<EntryView> patchBridgeEntry(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull JsonNode patch) {
    var entry = edits.now().get(id);
    ETags.require(ifMatch, entry.version());
    var edit =
        entry
            .edit()
            .filter(e -> e.state() == EntryState.PROPOSED)
            .orElseThrow(() -> new DomainException(Kind.CONFLICT, "bridge-not-a-proposal"));
    var before =
        new ProposeEntry(entry.replaces().orElse(null), edit.reason().orElse(""), entry.content());
    var changed = patches.apply(before, patch, ProposeEntry.class);
    if (!Objects.equals(before.replaces(), changed.replaces())) {
      throw DomainException.invalid("replaces", "bridge-replaces-fixed");
    }
    curation.revise(edit, changed, current.get());
    return answer(id, language);
  }

  @POST
  @Path("/{id}/transitions")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "moveBridgeEntry",
      summary = "Confirm or refuse a proposal, retire an entry or bring it back")
  public RestResponse<EntryView> moveBridgeEntry(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @NotNull @Valid MoveEntry command) {
    curation.move(id, ifMatch, command, current.get());
    return answer(id, language);
  }

  private RestResponse<EntryView> answer(String id, @Nullable String language) {
    var view = view(id, language);
    return Answers.ok(view, view.version());
  }

  private EntryView view(String id, @Nullable String language) {
    var entries = edits.now();
    return views.of(entries.get(id), entries, current.get(), Language.of(language));
  }
}
