package jp.musubi.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order a list is asked for, as {@code sort} says it: a field, with - in front for
 * descending.
 */
public record Sorting(String field, boolean descending) {

  /** The order asked for; refused (400) where it is none of those allowed. */
  public static Sorting of(PageParams params, Set<String> allowed, String otherwise) {
    var asked = params.sort() == null || params.sort().isBlank() ? otherwise : params.sort();
    var descending = asked.startsWith("-");
    var field = descending ? asked.substring(1) : asked;
    if (!allowed.contains(field)) {
      var names = String.join(", ", allowed.stream().sorted().toList());
      throw new DomainException(
          DomainException.Kind.MALFORMED,
          "malformed",
          Map.of(),
          List.of(new DomainException.Fault("sort", "sort", Map.of("allowed", names))));
    }
    return new Sorting(field, descending);
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + field;
  }
}
