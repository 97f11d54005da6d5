package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;

/** Applies JSON merge patches (RFC 7396) to records and validates what comes out. */
@ApplicationScoped
public class MergePatch {
  /** RFC 7396. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @Inject ObjectMapper mapper;
  @Inject Validator validator;

  /**
   * The content with the patch applied: absent fields stay, {@code null} clears, objects merge.
   *
   * @throws DomainException 400 where the patch is no object, names an unknown field or has a wrong
   *     type; 422 where the outcome breaks a rule
   */
  public <T> T apply(T content, JsonNode patch, Class<T> type) {
    if (!(patch instanceof ObjectNode changes)) {
      throw new DomainException(
          DomainException.Kind.MALFORMED,
          "malformed",
          Map.of(),
          List.of(DomainException.Fault.of("", "patch-object")));
    }
    if (mapper.valueToTree(content) instanceof ObjectNode tree) {
      merge(tree, changes);
      var patched = read(tree, type);
      var violations = validator.validate(patched);
      if (!violations.isEmpty()) {
        throw DomainException.invalid(Violations.faults(violations));
      }
      return patched;
    }
    throw new IllegalArgumentException("Only records with fields can be patched: " + type);
  }

  private <T> T read(ObjectNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException unreadable) {
      throw ProblemMappers.malformed(unreadable);
    }
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    for (var change : patch.properties()) {
      var name = change.getKey();
      var value = change.getValue();
      if (value instanceof ObjectNode changes) {
        var inner =
            target.get(name) instanceof ObjectNode existing ? existing : target.putObject(name);
        merge(inner, changes);
      } else if (value.isNull()) {
        target.remove(name);
      } else {
        target.set(name, value);
      }
    }
  }
}
