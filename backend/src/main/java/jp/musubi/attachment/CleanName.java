package jp.musubi.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import jp.musubi.shared.SafeText;
import org.jspecify.annotations.Nullable;

/** Names of files that every system can keep and nobody is deceived by. */
final class CleanName {
  private static final int LONGEST = 120;

  private CleanName() {}

  /** The last part of what a browser gave, with the ending of what the file is. */
  static String of(@Nullable String given, FileKind kind) {
    var name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var kept = new StringBuilder();
    name.codePoints()
        .filter(one -> one >= ' ' && SafeText.isSafe(Character.toString(one)))
        .map(one -> "<>:\"|?*".indexOf(one) >= 0 ? '_' : one)
        .forEach(kept::appendCodePoint);
    name = kept.toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("^[. ]+|[. ]+$", "");
    if (name.codePointCount(0, name.length()) > LONGEST) {
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
    return (name.isEmpty() ? "file" : name) + "." + kind.extension();
  }

  /** To be saved under a name, never shown (RFC 6266 with RFC 8187 for what is not ASCII). */
  static String asDisposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, encoded.replace("+", "%20").replace("*", "%2A"));
  }
}
