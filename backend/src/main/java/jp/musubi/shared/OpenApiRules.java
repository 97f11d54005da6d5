package jp.musubi.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Writes into the API's description what holds for all operations: the refusals each can answer,
 * the headers of reads and writes, which properties are always there, and an example of every body.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiRules implements OASFilter {
  private static final Messages TEXTS = new Messages("problems");
  private static final String JSON = "application/json";

  /** POST under these names does something to a record; under others it makes one. */
  private static final Set<String> ACTIONS =
      Set.of(
          "transitions",
          "confirm",
          "confirmations",
          "decision",
          "resolution",
          "readings",
          "previews",
          "effects",
          "erasure",
          "verifications");

  private static final Map<String, String> SLUGS =
      Map.of(
          "400", "malformed",
          "401", "unauthenticated",
          "403", "forbidden",
          "404", "not-found",
          "406", "status-406",
          "409", "illegal-transition",
          "412", "stale",
          "413", "too-large",
          "415", "status-415",
          "422", "invalid");
  private static final Map<String, String> MORE_SLUGS =
      Map.of("428", "precondition-required", "429", "rate-limited", "503", "unavailable");

  private final OpenApiSchemas schemas;

  public OpenApiRules(IndexView index) {
    schemas = new OpenApiSchemas(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var components = api.getComponents();
    api.setServers(List.of(OASFactory.createServer().url("/").description("This installation")));
    components.addSecurityScheme(
        "session",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("q_session")
            .description(
                "Session of a browser after GET /login; writes also need the header X-Musubi-Csrf:"
                    + " 1"));
    components.addParameter("IdempotencyKey", idempotencyKey());
    components.addParameter("AcceptLanguage", acceptLanguage());
    // Sorted: the order of Map.of differs from one JVM to the next, and the document is compared.
    var slugs = new TreeMap<>(SLUGS);
    slugs.putAll(MORE_SLUGS);
    slugs.forEach((status, slug) -> components.addResponse(slug, problem(status, slug)));
    schemas.complete(api);
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> complete(path, method, operation)));
    OpenApiExamples.add(api);
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    if (method == HttpMethod.POST) {
      operation.addParameter(ref("IdempotencyKey"));
      createdUnlessAction(path, operation);
    }
    if (parameters(operation).stream().noneMatch(p -> "Accept-Language".equals(p.getName()))) {
      operation.addParameter(ref("AcceptLanguage"));
    }
    for (var parameter : parameters(operation)) {
      if ("If-Match".equals(parameter.getName())) {
        parameter.required(true).description("The ETag of the version the change starts from");
      }
    }
    for (var status : refusals(path, method, operation)) {
      var slug = SLUGS.getOrDefault(status, MORE_SLUGS.getOrDefault(status, ""));
      operation
          .getResponses()
          .addAPIResponse(
              status, OASFactory.createAPIResponse().ref("#/components/responses/" + slug));
    }
    if (isProtected(operation)) {
      var session = OASFactory.createSecurityRequirement().addScheme("session");
      var both = new ArrayList<>(operation.getSecurity());
      both.add(session);
      operation.setSecurity(both);
    }
  }

  /** 401 is everywhere: a token that is no good is refused also where none is needed. */
  private static List<String> refusals(String path, HttpMethod method, Operation operation) {
    var statuses = new ArrayList<>(List.of("400", "401", "406", "429", "503"));
    if (path.contains("{")) {
      statuses.add("404");
    }
    if (isProtected(operation)) {
      statuses.add("403");
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of("413", "415"));
    }
    if (method != HttpMethod.GET) {
      statuses.addAll(List.of("409", "422"));
    } else if (!parameters(operation).isEmpty()) {
      statuses.add("422");
    }
    if (method == HttpMethod.GET && path.startsWith("/api/v1/me/")) {
      // What one has as a member: there is none without an organization.
      statuses.add("409");
    }
    if (parameters(operation).stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
      statuses.addAll(List.of("412", "428"));
    }
    return statuses;
  }

  private static boolean isProtected(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  private static void createdUnlessAction(String path, Operation operation) {
    var responses = operation.getResponses();
    var ok = responses.getAPIResponse("200");
    if (ok == null || ACTIONS.contains(path.substring(path.lastIndexOf('/') + 1))) {
      return;
    }
    responses.removeAPIResponse("200");
    // An import is taken and done afterwards; whatever else is made is there with the answer.
    boolean later = path.endsWith("/imports");
    responses.addAPIResponse(
        later ? "202" : "201",
        ok.description(later ? "Accepted" : "Created")
            .addHeader(
                "Location", OASFactory.createHeader().description("Where it is").schema(text())));
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static Parameter ref(String name) {
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description("Chosen by the caller; a repeated key gets the first answer again")
        .schema(text().maxLength(200));
  }

  private static Parameter acceptLanguage() {
    return OASFactory.createParameter()
        .name("Accept-Language")
        .in(Parameter.In.HEADER)
        .description("Language of messages and labels: ja (default) or en")
        .schema(text());
  }

  private static APIResponse problem(String status, String slug) {
    var title = TEXTS.text(slug + ".title", Locale.ENGLISH, Map.of());
    var example =
        Map.<String, Object>of(
            "type",
            "/problems/" + slug,
            "title",
            title,
            "status",
            Integer.valueOf(status),
            "detail",
            TEXTS.text(slug + ".detail", Locale.ENGLISH, Map.of()),
            "requestId",
            "0b5f7c1e-8a54-4a7e-9f43-2f6d1c0e7a11",
            "errors",
            List.of());
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
            .example(new TreeMap<>(example));
    return OASFactory.createAPIResponse()
        .description(title)
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
  }

  static boolean isJson(String mediaType) {
    return mediaType.equals(JSON) || mediaType.endsWith("+json");
  }
}
