package jp.musubi.shared;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of answers' schemas which properties are always there – all that are neither {@code
 * Optional} nor {@code @Nullable} –, and makes schemas for merge patches.
 */
final class OpenApiSchemas {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName JSON_VALUE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");

  private final List<ClassInfo> records;

  OpenApiSchemas(IndexView index) {
    records =
        index.getKnownClasses().stream()
            .filter(known -> known.isRecord() && known.name().toString().startsWith("jp.musubi."))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();
  }

  void complete(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    var asked = asked(api);
    unwrap(schemas);
    for (var name : answered(api)) {
      var schema = schemas.get(name);
      if (schema != null && schema.getProperties() != null) {
        require(name, schema);
        if (!asked.contains(name)) {
          var properties = new LinkedHashMap<>(schema.getProperties());
          properties.replaceAll((property, value) -> withoutNull(value));
          schema.setProperties(properties);
        }
      }
    }
    OpenApiParts.operations(api, HttpMethod.PATCH).forEach(operation -> patchable(api, operation));
  }

  /** A record that is written as its only component has that component's schema. */
  private void unwrap(Map<String, Schema> schemas) {
    records.stream()
        .filter(type -> type.hasAnnotation(JSON_VALUE) && type.recordComponents().size() == 1)
        .map(type -> schemas.get(type.simpleName()))
        .filter(schema -> schema != null && schema.getProperties() != null)
        .forEach(
            schema -> {
              var only = schema.getProperties().values().iterator().next();
              schema.setAdditionalPropertiesSchema(only.getAdditionalPropertiesSchema());
              schema.setProperties(null);
              schema.setRequired(null);
            });
  }

  /** The schemas that answers hold, with all that they are made of. */
  private static Set<String> answered(OpenAPI api) {
    var found = new TreeSet<String>();
    found.add("Problem");
    found.add("FieldError");
    for (var operation : OpenApiParts.operations(api, null)) {
      for (var response : operation.getResponses().getAPIResponses().values()) {
        for (var schema : OpenApiParts.schemas(response.getContent())) {
          OpenApiParts.collect(schema, api.getComponents().getSchemas(), found, new HashSet<>());
        }
      }
    }
    return found;
  }

  /** The schemas that bodies of requests hold: there null says that something is cleared. */
  private static Set<String> asked(OpenAPI api) {
    var found = new TreeSet<String>();
    for (var operation : OpenApiParts.operations(api, null)) {
      if (operation.getRequestBody() != null) {
        for (var schema : OpenApiParts.schemas(operation.getRequestBody().getContent())) {
          OpenApiParts.collect(schema, api.getComponents().getSchemas(), found, new HashSet<>());
        }
      }
    }
    return found;
  }

  /** Answers leave out what is not there, and so never say null. */
  private static Schema withoutNull(Schema schema) {
    if (schema.getAnyOf() != null) {
      var kept =
          schema.getAnyOf().stream()
              .filter(one -> !List.of(SchemaType.NULL).equals(one.getType()))
              .toList();
      return kept.size() == 1 ? kept.getFirst() : schema.anyOf(kept);
    }
    if (schema.getType() != null && schema.getType().contains(SchemaType.NULL)) {
      if (schema.getRef() != null) {
        return OASFactory.createSchema().ref(schema.getRef());
      }
      schema.setType(schema.getType().stream().filter(type -> type != SchemaType.NULL).toList());
    }
    return schema;
  }

  private void require(String name, Schema schema) {
    // Names of nested records may meet; the properties tell them apart.
    require(schema, type -> isNamed(type, name));
    // Records with type parameters have no schema of their own: they stand where they are used.
    for (var property : schema.getProperties().values()) {
      if (property.getItems() != null && property.getItems().getProperties() != null) {
        require(property.getItems(), type -> !type.typeParameters().isEmpty());
      }
    }
  }

  private void require(Schema schema, Predicate<ClassInfo> wanted) {
    var properties = schema.getProperties().keySet();
    records.stream()
        .filter(wanted)
        .filter(type -> names(type).equals(properties))
        .findFirst()
        .ifPresent(
            type ->
                schema.setRequired(
                    type.recordComponentsInDeclarationOrder().stream()
                        .filter(OpenApiSchemas::isAlwaysThere)
                        .map(RecordComponentInfo::name)
                        .sorted()
                        .toList()));
  }

  private static boolean isNamed(ClassInfo type, String schema) {
    var annotation =
        type.declaredAnnotation(
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class));
    var given =
        annotation == null || annotation.value("name") == null
            ? type.simpleName()
            : annotation.value("name").asString();
    return schema.replaceAll("\\d+$", "").equals(given)
        || (!type.typeParameters().isEmpty() && schema.startsWith(given));
  }

  private static Set<String> names(ClassInfo type) {
    var names = new HashSet<String>();
    type.recordComponentsInDeclarationOrder().forEach(component -> names.add(component.name()));
    return names;
  }

  private static boolean isAlwaysThere(RecordComponentInfo component) {
    return !component.type().hasAnnotation(NULLABLE) && !component.type().name().equals(OPTIONAL);
  }

  /** A merge patch may leave out every property, and clear it with null. */
  private static void patchable(OpenAPI api, Operation operation) {
    if (operation.getRequestBody() == null) {
      return;
    }
    for (var schema : OpenApiParts.schemas(operation.getRequestBody().getContent())) {
      if (schema.getRef() == null) {
        continue;
      }
      var name = schema.getRef().substring(OpenApiParts.PREFIX.length());
      var whole = api.getComponents().getSchemas().get(name);
      var patch = name.replaceFirst("^(Register|Draft|Submit|Open)?", "Patch");
      if (whole == null || whole.getProperties() == null || name.startsWith("Patch")) {
        continue;
      }
      var partial = OASFactory.createSchema().addType(SchemaType.OBJECT);
      whole.getProperties().forEach(partial::addProperty);
      api.getComponents().addSchema(patch, partial);
      schema.setRef(OpenApiParts.PREFIX + patch);
    }
  }
}
