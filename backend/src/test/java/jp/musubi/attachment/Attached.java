package jp.musubi.attachment;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.testing.People.Person;
import org.apache.http.entity.mime.HttpMultipartMode;

/** A file on its way to a need or seed: {@code Attached.to(need.path()).file("a.pdf", pdf)}. */
final class Attached {
  private final String path;
  private final Map<String, String> form = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String name = "見取り図.pdf";
  private byte[] content = Specimen.pdf();

  private Attached(String path) {
    this.path = path + "/attachments";
    headers.put("Accept-Language", "en");
  }

  static Attached to(String path) {
    return new Attached(path);
  }

  Attached file(String fileName, byte[] bytes) {
    name = fileName;
    content = bytes;
    return this;
  }

  Attached level(String level) {
    form.put("level", level);
    return this;
  }

  Attached described(String text) {
    form.put("description", text);
    return this;
  }

  Attached header(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Response by(Person sender) {
    // As browsers send names: in UTF-8.
    var names = HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532);
    var config = RestAssured.config().httpClient(names);
    var call = RestAssured.given().config(config).auth().oauth2(sender.token()).headers(headers);
    form.forEach(
        (field, value) ->
            call.multiPart(
                new MultiPartSpecBuilder(value)
                    .controlName(field)
                    .charset(StandardCharsets.UTF_8)
                    .build()));
    return call.multiPart(
            new MultiPartSpecBuilder(content)
                .controlName("file")
                .fileName(name)
                .mimeType("application/octet-stream")
                .charset(StandardCharsets.UTF_8)
                .build())
        .post(path);
  }

  /** The address of what must have been taken. */
  String takenFrom(Person sender) {
    return path + "/" + by(sender).then().statusCode(201).extract().path("id");
  }
}
