package jp.musubi.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a document consists of: its operations, the schemas of their bodies, and what these hold.
 */
final class OpenApiParts {
  static final String PREFIX = "#/components/schemas/";

  private OpenApiParts() {}

  static List<Operation> operations(OpenAPI api, @Nullable HttpMethod only) {
    var operations = new ArrayList<Operation>();
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(
            item ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          if (only == null || only == method) {
                            operations.add(operation);
                          }
                        }));
    return operations;
  }

  static List<Schema> schemas(@Nullable Content content) {
    return content == null || content.getMediaTypes() == null
        ? List.of()
        : content.getMediaTypes().values().stream()
            .filter(body -> body.getSchema() != null)
            .map(body -> body.getSchema())
            .toList();
  }

  /** Names of all schemas that a schema is made of. */
  static void collect(Schema schema, Map<String, Schema> all, Set<String> found, Set<Schema> seen) {
    if (!seen.add(schema)) {
      return;
    }
    if (schema.getRef() != null) {
      var name = schema.getRef().substring(PREFIX.length());
      found.add(name);
      if (all.containsKey(name)) {
        collect(all.get(name), all, found, seen);
      }
    }
    parts(schema).forEach(part -> collect(part, all, found, seen));
  }

  private static List<Schema> parts(Schema schema) {
    var parts = new ArrayList<Schema>();
    if (schema.getItems() != null) {
      parts.add(schema.getItems());
    }
    if (schema.getProperties() != null) {
      parts.addAll(schema.getProperties().values());
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      parts.add(schema.getAdditionalPropertiesSchema());
    }
    for (var several : alternatives(schema)) {
      parts.add(several);
    }
    return parts;
  }

  static List<Schema> alternatives(Schema schema) {
    var all = new ArrayList<Schema>();
    Optional.ofNullable(schema.getAllOf()).ifPresent(all::addAll);
    Optional.ofNullable(schema.getAnyOf()).ifPresent(all::addAll);
    Optional.ofNullable(schema.getOneOf()).ifPresent(all::addAll);
    return all;
  }
}
