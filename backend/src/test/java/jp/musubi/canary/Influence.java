package jp.musubi.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.canary.Http.Answer;
import jp.musubi.canary.Http.Asked;

/**
 * Compares what a reader receives before and after a change: status, address, entity tag and bytes.
 * Nothing is left out but what each request moves: its number in a problem, and in what somebody is
 * given of themselves the time and the record of their own readings.
 */
final class Influence {
  private static final List<String> HEADERS =
      List.of("etag", "location", "link", "last-modified", "content-type", "ratelimit");

  private static final Pattern MOVES_BY_ITSELF =
      Pattern.compile("(\"requestId\":|\"writtenAt\":)\"[^\"]*\"|(\"audit\":)\\[[^\\]]*]");

  private final Function<Reader, Map<Asked, Answer>> reading;
  private final Map<Reader, Map<Asked, String>> last = new LinkedHashMap<>();
  private long compared;

  Influence(Function<Reader, Map<Asked, Answer>> reading) {
    this.reading = reading;
  }

  /** What the readers receive now, to be compared with what they will; asked anew if need be. */
  void before(List<Reader> readers) {
    var fresh = readers.stream().filter(reader -> !last.containsKey(reader)).toList();
    last.putAll(received(fresh));
  }

  /** What moved for those who should receive the same; the others are forgotten. */
  List<String> after(List<Reader> readers) {
    last.keySet().retainAll(readers);
    var moved = new ArrayList<String>();
    var present = received(readers);
    for (var reader : readers) {
      var now = present.getOrDefault(reader, Map.of());
      var then = last.put(reader, now);
      then = then == null ? Map.of() : then;
      for (var asked : now.keySet()) {
        compared++;
        if (!now.get(asked).equals(then.get(asked))) {
          moved.add(
              "%s as %s%s".formatted(asked, reader, difference(then.get(asked), now.get(asked))));
        }
      }
    }
    return moved;
  }

  /** Side by side: nothing is changed while they ask. */
  private Map<Reader, Map<Asked, String>> received(List<Reader> readers) {
    return readers.parallelStream()
        .collect(Collectors.toConcurrentMap(Function.identity(), this::received));
  }

  private Map<Asked, String> received(Reader reader) {
    var received = new LinkedHashMap<Asked, String>();
    reading.apply(reader).forEach((asked, answer) -> received.put(asked, essence(answer)));
    return received;
  }

  static String essence(Answer answer) {
    var headers = new LinkedHashMap<String, List<String>>();
    HEADERS.forEach(name -> headers.put(name, answer.headers().getOrDefault(name, List.of())));
    return answer.status()
        + " "
        + headers
        + " "
        + MOVES_BY_ITSELF.matcher(answer.body()).replaceAll("$1$2");
  }

  /** The first place where they part. */
  private static String difference(String then, String now) {
    if (then == null) {
      return ": not asked before";
    }
    int at = 0;
    while (at < Math.min(then.length(), now.length()) && then.charAt(at) == now.charAt(at)) {
      at++;
    }
    return ": …%s… is now …%s…".formatted(around(then, at), around(now, at));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }

  long compared() {
    return compared;
  }
}
