package jp.musubi.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.canary.Api.Operation;
import jp.musubi.canary.Api.Parameter;
import jp.musubi.canary.Http.Answer;
import jp.musubi.canary.Http.Asked;

/** Turns the operations of the document into requests. */
final class Calls {
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([A-Za-z0-9_-]+)\"");

  private final World world;
  private final Values values;
  private final List<Operation> operations;

  Calls(World world) {
    this.world = world;
    this.values = new Values(world);
    this.operations = world.desk.api.operations();
  }

  List<Operation> operations() {
    return operations;
  }

  /**
   * All that reading gives a reader: every address in both languages, each parameter by itself, the
   * pages after the first. Who is refused an address is not asked for its parameters.
   *
   * @param thorough in one language and with two choices of each parameter only, if not
   */
  Map<Asked, Answer> read(Reader reader, List<String> probes, boolean thorough) {
    var answers = new LinkedHashMap<Asked, Answer>();
    for (var operation : operations) {
      if (operation.reads()) {
        for (var address : values.addresses(operation)) {
          var answer = ask(reader, Asked.get(operation.id(), address, "ja"), answers);
          if (answer.status() != 401 && answer.status() != 403 && answer.status() != 404) {
            if (thorough) {
              ask(reader, Asked.get(operation.id(), address, "en"), answers);
            }
            vary(reader, operation, address, probes, thorough, answers);
          }
        }
      }
    }
    return answers;
  }

  private void vary(
      Reader reader,
      Operation operation,
      String address,
      List<String> probes,
      boolean thorough,
      Map<Asked, Answer> answers) {
    var names = operation.inQuery().stream().map(Parameter::name).toList();
    for (var parameter : operation.inQuery()) {
      long most = thorough || !parameter.schema().has("enum") ? Long.MAX_VALUE : 2;
      values.inQuery(operation, parameter, probes).stream()
          .limit(most)
          .map(value -> address + "?" + parameter.name() + "=" + encoded(value))
          .forEach(query -> pages(reader, operation, query, answers));
    }
    // What was found is cut where its score says so, and goes on from there.
    if (names.containsAll(List.of("q", "limit"))) {
      for (var probe : probes) {
        pages(reader, operation, address + "?limit=2&q=" + encoded(probe), answers);
      }
    }
  }

  private void pages(
      Reader reader, Operation operation, String address, Map<Asked, Answer> answers) {
    var answer = ask(reader, Asked.get(operation.id(), address, "ja"), answers);
    var next = NEXT.matcher(answer.body());
    if (next.find()) {
      ask(reader, Asked.get(operation.id(), address + "&cursor=" + next.group(1), "ja"), answers);
    }
  }

  private Answer ask(Reader reader, Asked asked, Map<Asked, Answer> answers) {
    var answer = world.desk.http.send(reader, asked);
    answers.put(asked, answer);
    return answer;
  }

  /** Everything that takes words, with one. */
  List<Asked> searches(String word) {
    return operations.stream()
        .filter(Operation::reads)
        .filter(operation -> operation.inQuery().stream().anyMatch(p -> p.name().equals("q")))
        .map(operation -> Asked.get(operation.id(), operation.path() + "?q=" + encoded(word), "ja"))
        .toList();
  }

  /**
   * What finds whole words, with every one of these; lists find parts of words, so that each word
   * is asked of one of them in turn.
   */
  List<Asked> searches(List<Secret> words) {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < words.size(); i++) {
      var searches = searches(words.get(i).word());
      searches.stream().filter(one -> one.operation().equals("search")).forEach(asked::add);
      asked.add(searches.get(i % searches.size()));
    }
    return asked;
  }

  /** Everything that writes, with bodies that would be right, on every record. */
  List<Asked> writes(Reader reader) {
    var asked = new ArrayList<Asked>();
    for (var operation : operations) {
      if (!operation.reads()) {
        for (var address : values.addresses(operation)) {
          asked.add(write(operation, address, reader));
        }
      }
    }
    return asked;
  }

  private Asked write(Operation operation, String address, Reader reader) {
    if (operation.mediaType().startsWith("multipart/")) {
      return operation.resource().equals("imports")
          ? Imported.asked(operation.id(), "file.csv", "題名\r\n吸引\r\n")
          : Attached.asked(operation.id(), address, world.desk.prefix, Ladder.NDA);
    }
    var record = address.split("/");
    var etag =
        record.length > 4
            ? world
                .desk
                .http
                .send(
                    reader,
                    Asked.get("etag", String.join("/", List.of(record).subList(0, 5)), "en"))
                .etag()
            : "";
    var headers =
        Map.of(
            "If-Match", etag.isEmpty() ? "\"0\"" : etag,
            "Accept-Language", "en",
            "Content-Type",
                operation.mediaType().isEmpty() ? "application/json" : operation.mediaType());
    return new Asked(operation.id(), operation.method(), address, headers, body(operation));
  }

  private String body(Operation operation) {
    return operation.body() == null
        ? ""
        : world
            .desk
            .bodies
            .of(
                Api.name(operation.body()),
                1,
                (field, longest) -> Optional.of(world.desk.prefix + "written"))
            .toString();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
