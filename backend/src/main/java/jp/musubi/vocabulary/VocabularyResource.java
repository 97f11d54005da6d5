package jp.musubi.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coded values, for forms, importers and partners; open to everyone and cacheable. */
@Path("/api/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "vocabularies", description = "Coded values with labels, version and source")
public class VocabularyResource {
  private static final int ONE_HOUR = 3600;

  private final Vocabularies vocabularies;

  VocabularyResource(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** All vocabularies without their entries. */
  public record VocabularyList(List<VocabularySummary> items) {}

  @GET
  @Operation(
      operationId = "listVocabularies",
      summary = "List the vocabularies",
      description = "Name, version, source and size of every vocabulary.")
  @APIResponse(
      responseCode = "200",
      description = "The vocabularies",
      content =
          @Content(
              schema = @Schema(implementation = VocabularyList.class),
              example =
                  """
                  {"items":[{"name":"effects","version":"2026-01",\
                  "source":{"name":"Musubi（本製品が定める語彙）"},"size":4}]}"""))
  public Response list(@Context Request request) {
    var fingerprints = new StringBuilder();
    vocabularies.all().forEach(vocabulary -> fingerprints.append(vocabulary.fingerprint()));
    var tag = Integer.toHexString(fingerprints.toString().hashCode());
    return cacheable(
        request,
        tag,
        () -> new VocabularyList(vocabularies.all().stream().map(VocabularySummary::of).toList()));
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getVocabulary",
      summary = "Get one vocabulary",
      description =
          "All entries in their order, each with its label in the language asked for"
              + " (Accept-Language: ja or en).")
  @APIResponse(
      responseCode = "200",
      description = "The vocabulary",
      content =
          @Content(
              schema = @Schema(implementation = VocabularyView.class),
              example =
                  """
                  {"name":"effects","version":"2026-01",\
                  "source":{"name":"Musubi（本製品が定める語彙）"},\
                  "entries":[{"code":"SAFETY","label":"安全（患者・職員）","ja":"安全（患者・職員）",\
                  "en":"Safety of patients and staff","attributes":{}}]}"""))
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(responseCode = "404", description = "No vocabulary of this name")
  public Response get(
      @Parameter(description = "Name of the vocabulary", example = "departments") @PathParam("name")
          String name,
      @Context HttpHeaders headers,
      @Context Request request) {
    var vocabulary = vocabularies.find(name).orElseThrow(NotFoundException::new);
    var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return cacheable(
        request,
        vocabulary.fingerprint() + "-" + locale.getLanguage(),
        () -> VocabularyView.of(vocabulary, locale));
  }

  private static Response cacheable(Request request, String tag, Supplier<Object> body) {
    var etag = new EntityTag(tag);
    var unchanged = request.evaluatePreconditions(etag);
    var response = unchanged == null ? Response.ok(body.get()) : unchanged;
    var caching = new CacheControl();
    caching.setPrivate(false);
    caching.setMaxAge(ONE_HOUR);
    return response
        .tag(etag)
        .cacheControl(caching)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
