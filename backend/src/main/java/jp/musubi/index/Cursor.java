package jp.musubi.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The place after a hit, as an opaque string: its score and its key. */
final class Cursor {
  private Cursor() {}

  static String of(FieldDoc hit) {
    var key = ((BytesRef) hit.fields[1]).utf8ToString();
    var place = ((Number) hit.fields[0]).floatValue() + " " + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param documents in the index; the hit's own key excludes it, wherever it now stands
   * @throws DomainException for a cursor that {@link #of} did not make
   */
  static @Nullable FieldDoc read(@Nullable String cursor, int documents) {
    if (cursor == null) {
      return null;
    }
    try {
      var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int space = place.indexOf(' ');
      float score = Float.parseFloat(place.substring(0, Math.max(0, space)));
      if (Float.isFinite(score)) {
        var key = new BytesRef(place.substring(space + 1));
        return new FieldDoc(Math.max(0, documents - 1), score, new Object[] {score, key});
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
