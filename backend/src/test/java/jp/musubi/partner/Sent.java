package jp.musubi.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.People.Person;

/** A file to be imported: {@code Sent.by(person).needs().csv("題名", "...").imported()}. */
final class Sent {
  static final String IMPORTS = "/api/v1/imports";

  private final Person sender;
  private final Map<String, String> form = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private byte[] content = new byte[0];
  private String name = "file.csv";
  private Duration patience = Duration.ofSeconds(60);

  private Sent(Person sender) {
    this.sender = sender;
    headers.put("Accept-Language", "en");
  }

  static Sent by(Person sender) {
    return new Sent(sender).with("kind", "NEEDS").with("dryRun", "false");
  }

  Sent organizations() {
    return with("kind", "ORGANIZATIONS");
  }

  Sent seeds() {
    return with("kind", "SEEDS");
  }

  Sent dry() {
    return with("dryRun", "true");
  }

  Sent with(String field, String value) {
    form.put(field, value);
    return this;
  }

  Sent without(String field) {
    form.remove(field);
    return this;
  }

  Sent header(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Sent lines(String... lines) {
    return lines(StandardCharsets.UTF_8, lines);
  }

  Sent lines(Charset charset, String... lines) {
    return file(String.join("\r\n", lines).getBytes(charset));
  }

  Sent file(byte[] bytes) {
    content = bytes;
    return this;
  }

  Sent named(String fileName) {
    name = fileName;
    return this;
  }

  Sent patient(Duration time) {
    patience = time;
    return this;
  }

  Response post() {
    var call = RestAssured.given().auth().oauth2(sender.token()).headers(headers);
    form.forEach(call::multiPart);
    return call.multiPart("file", name, content).post(IMPORTS);
  }

  /** Sends it and waits until it is done. */
  Finished imported() {
    var id = post().then().statusCode(202).extract().<String>path("id");
    return new Finished(sender, id).awaited(patience);
  }

  /** An import that has ended. */
  record Finished(Person sender, String id) {
    private Finished awaited(Duration patience) {
      long end = System.nanoTime() + patience.toNanos();
      while (!List.of("DONE", "FAILED").contains(view("en").extract().<String>path("state"))) {
        assertThat(System.nanoTime()).as("time until the import is done").isLessThan(end);
        try {
          Thread.sleep(200);
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(stop);
        }
      }
      return this;
    }

    ValidatableResponse view(String language) {
      return RestAssured.given()
          .auth()
          .oauth2(sender.token())
          .header("Accept-Language", language)
          .get(IMPORTS + "/" + id)
          .then()
          .statusCode(200);
    }

    Finished counts(int created, int skipped, int failed) {
      var view = view("en").extract();
      assertThat(
              List.of(
                  view.<String>path("state"),
                  view.<Integer>path("created"),
                  view.<Integer>path("skipped"),
                  view.<Integer>path("failed"),
                  view.<Integer>path("processed")))
          .as(view.asString())
          .isEqualTo(List.of("DONE", created, skipped, failed, created + skipped + failed));
      return this;
    }

    String result(String language) {
      return RestAssured.given()
          .auth()
          .oauth2(sender.token())
          .header("Accept-Language", language)
          .get(IMPORTS + "/" + id + "/result")
          .then()
          .statusCode(200)
          .extract()
          .asString();
    }

    /** Ids of the records made, in the order of the file. */
    List<String> created() {
      return result("en")
          .lines()
          .filter(line -> line.contains(",CREATED,"))
          .map(line -> line.split(",", -1)[2])
          .toList();
    }
  }
}
