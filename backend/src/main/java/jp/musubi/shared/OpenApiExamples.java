package jp.musubi.shared;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Composes examples of bodies from those of their properties. */
final class OpenApiExamples {
  private static final int DEEPEST = 6;

  private OpenApiExamples() {}

  /** Gives every JSON body an example, composed of those of its properties. */
  static void add(OpenAPI api) {
    for (var operation : OpenApiParts.operations(api, null)) {
      if (operation.getRequestBody() != null) {
        add(api, operation.getRequestBody().getContent());
      }
      operation
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(response -> add(api, response.getContent()));
    }
  }

  private static void add(OpenAPI api, @Nullable Content content) {
    if (content == null || content.getMediaTypes() == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (type, body) -> {
              if (OpenApiRules.isJson(type)
                  && body.getSchema() != null
                  && body.getExample() == null
                  && body.getExamples() == null) {
                body.setExample(example("", body.getSchema(), api, 0));
              }
            });
  }

  private static Object example(String name, Schema schema, OpenAPI api, int depth) {
    if (schema.getRef() != null) {
      var target =
          api.getComponents()
              .getSchemas()
              .get(schema.getRef().substring(OpenApiParts.PREFIX.length()));
      return target == null || depth > DEEPEST ? Map.of() : example(name, target, api, depth + 1);
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return schema.getExamples().getFirst();
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getEnumeration().getFirst();
    }
    var alternatives = OpenApiParts.alternatives(schema);
    if (!alternatives.isEmpty()) {
      return example(name, alternatives.getFirst(), api, depth + 1);
    }
    if (schema.getProperties() != null) {
      var object = new TreeMap<String, Object>();
      schema
          .getProperties()
          .forEach((key, value) -> object.put(key, example(key, value, api, depth + 1)));
      return object;
    }
    if (schema.getItems() != null) {
      return depth > DEEPEST
          ? List.of()
          : List.of(example(name, schema.getItems(), api, depth + 1));
    }
    return plain(name, schema);
  }

  private static Object plain(String name, Schema schema) {
    var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
    if (types.contains(SchemaType.BOOLEAN)) {
      return false;
    }
    if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
      return 1;
    }
    if (!types.contains(SchemaType.STRING)) {
      return Map.of();
    }
    return switch (String.valueOf(schema.getFormat())) {
      case "uuid" -> "019a8f3e-7c55-7d3a-9b1e-3f0c2a9d5e10";
      case "date-time" -> "2026-04-01T00:00:00Z";
      case "date" -> "2026-04-01";
      default -> name.isEmpty() ? "text" : name;
    };
  }
}
