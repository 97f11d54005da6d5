package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Asked;
import jp.musubi.testing.Deliveries;

/** A file with words in its name and in its cells, of which one row is good and one is not. */
final class Imported {
  private static final String BOUNDARY = "canary-boundary";

  private Imported() {}

  static void plant(World world) {
    var desk = world.desk;
    BiPredicate<Reader, Asked> coordinators = (r, a) -> r.coordinates();
    desk.planted.add("multipart");
    var name = desk.word("name of an imported file", coordinators);
    var good = desk.word("imported title", coordinators);
    var problem = desk.word("imported problem", coordinators);
    var bad = desk.word("imported place that is none", coordinators);
    var file = "題名,困りごと,使用場所\r\n%s,%s,\r\n%s,x,%s\r\n".formatted(good, problem, good, bad);
    var answer = desk.http.send(world.coordinator, asked("createImport", name + ".csv", file));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    var id = Desk.read(answer).path("id").asText();
    world.note("imports", id);
    Deliveries.eventually(
        "the import is done",
        () ->
            desk.get(world.coordinator, "/api/v1/imports/" + id)
                .path("state")
                .asText()
                .equals("DONE"));
  }

  static Asked asked(String operation, String fileName, String file) {
    var form = new LinkedHashMap<>(Map.of("kind", "NEEDS", "dryRun", "false", "format", "AUTO"));
    return sent(operation, "/api/v1/imports", form, fileName, file);
  }

  /** A form with a file. */
  static Asked sent(
      String operation, String address, Map<String, String> form, String fileName, String file) {
    var body = new StringBuilder();
    form.forEach((field, value) -> part(body, "name=\"" + field + "\"", value));
    part(body, "name=\"file\"; filename=\"" + fileName + "\"", file);
    body.append("--").append(BOUNDARY).append("--\r\n");
    return new Asked(
        operation,
        "post",
        address,
        Map.of(
            "Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Accept-Language", "en"),
        body.toString());
  }

  private static void part(StringBuilder body, String disposition, String value) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    body.append(disposition).append("\r\n\r\n").append(value).append("\r\n");
  }
}
