package jp.musubi.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last row of a page: what it is sorted by, and its id. Opaque to whoever carries it on. */
public record PageCursor(String value, String id) {
  private static final String SEPARATOR = "\u001f";

  /** Where the page before ended; empty for the first; refused (400) if it is of another order. */
  public static Optional<PageCursor> of(PageParams params, Sorting order) {
    var cursor = params.cursor();
    if (cursor == null || cursor.isBlank()) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = plain.split(SEPARATOR, -1);
      if (parts.length == 3 && parts[0].equals(order.toString())) {
        return Optional.of(new PageCursor(parts[1], parts[2]));
      }
    } catch (IllegalArgumentException notBase64) {
      throw malformed();
    }
    throw malformed();
  }

  /** As it is given out. */
  public String encoded(Sorting order) {
    var plain = String.join(SEPARATOR, order.toString(), value, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** What one says who cannot read it. */
  static DomainException malformed() {
    return new DomainException(
        DomainException.Kind.MALFORMED,
        "malformed",
        Map.of(),
        List.of(DomainException.Fault.of("cursor", "cursor")));
  }
}
