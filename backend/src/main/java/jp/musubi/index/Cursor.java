package jp.musubi.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The place after a hit, written as an opaque string: its score and its key. */
record Cursor(float score, String key) {

  String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((score + " " + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws DomainException for a cursor that {@link #written} did not make
   */
  static @Nullable Cursor read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int space = place.indexOf(' ');
      float score = Float.parseFloat(place.substring(0, Math.max(0, space)));
      if (Float.isFinite(score)) {
        return new Cursor(score, place.substring(space + 1));
      }
    } catch (IllegalArgumentException e) {
      // not base64, or no number: refused as any other
    }
    throw new DomainException(
        DomainException.Kind.MALFORMED,
        "malformed",
        Map.of(),
        List.of(DomainException.Fault.of("cursor", "cursor")));
  }
}
