package jp.musubi.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.canary.Http.Answer;
import jp.musubi.canary.Http.Asked;

/** Looks for words in answers: in headers, in bodies, and in what cursors hide. */
final class Leaks {
  private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([A-Za-z0-9_-]+)\"");

  private final Map<String, Secret> secrets;
  private final Pattern sought;

  /**
   * @param prefix what words begin with; ids are looked for as well
   */
  Leaks(List<Secret> secrets, String prefix) {
    this.secrets =
        secrets.stream().collect(Collectors.toMap(Secret::word, Function.identity(), (a, b) -> a));
    this.sought = Pattern.compile(prefix + "[a-z]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** The words that are there and should not be; none for what is as it should be. */
  List<String> in(Answer answer, Reader reader, Asked asked) {
    var found = new ArrayList<String>();
    for (var secret : in(everything(answer))) {
      if (!secret.mayRead().test(reader, asked)) {
        found.add("%s as %s: %d tells %s".formatted(asked, reader, answer.status(), secret));
      }
    }
    return found;
  }

  /** All planted words of a text. */
  List<Secret> in(String text) {
    var found = new LinkedHashSet<Secret>();
    sought
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> secrets.get(word.group()))
        .filter(secret -> secret != null)
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static String everything(Answer answer) {
    var text = new StringBuilder(answer.body()).append('\n').append(answer.headers());
    CURSOR
        .matcher(answer.body())
        .results()
        .map(cursor -> Base64.getUrlDecoder().decode(cursor.group(1)))
        .forEach(bytes -> text.append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
