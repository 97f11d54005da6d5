package jp.musubi.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads Bean Validation's findings as faults of fields, named as the caller named them. */
public final class Violations {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", "required"),
          Map.entry("NotBlank", "required"),
          Map.entry("NotEmpty", "required"),
          Map.entry("AssertTrue", "required"),
          Map.entry("Min", "min"),
          Map.entry("Max", "max"),
          Map.entry("Size", "size"),
          Map.entry("Pattern", "pattern"),
          Map.entry("Positive", "positive"),
          Map.entry("PositiveOrZero", "min"));
  private static final Set<String> HIDDEN = Set.of("groups", "payload", "message", "flags");

  private Violations() {}

  static DomainException refusal(Set<ConstraintViolation<?>> violations) {
    return DomainException.invalid(faults(violations));
  }

  public static List<DomainException.Fault> faults(
      Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(Violations::fault)
        .sorted(Comparator.comparing(DomainException.Fault::field))
        .toList();
  }

  private static DomainException.Fault fault(ConstraintViolation<?> violation) {
    var descriptor = violation.getConstraintDescriptor();
    var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
    var arguments = new HashMap<String, Object>();
    descriptor
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!HIDDEN.contains(name)) {
                arguments.put(name, value);
              }
            });
    var code = CODES.getOrDefault(constraint, kebab(constraint));
    // A constraint with more than one reason names the text itself.
    if (violation.getMessageTemplate().startsWith("#")) {
      code = violation.getMessageTemplate().substring(1);
    }
    if (code.equals("size") && Integer.valueOf(Integer.MAX_VALUE).equals(arguments.get("max"))) {
      code = "min-size";
    }
    return new DomainException.Fault(field(violation.getPropertyPath()), code, arguments);
  }

  /** Leaves out the method and its parameter, which the caller never sees. */
  private static String field(Path path) {
    var nodes = StreamSupport.stream(path.spliterator(), false).toList();
    var inMethod = !nodes.isEmpty() && nodes.getFirst().getKind() == ElementKind.METHOD;
    var from = inMethod && nodes.size() > 2 ? 2 : inMethod ? 1 : 0;
    var field = new StringBuilder();
    for (var node : nodes.subList(from, nodes.size())) {
      if (node.isInIterable() && node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.toString();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
