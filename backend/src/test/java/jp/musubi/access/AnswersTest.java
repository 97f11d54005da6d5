package jp.musubi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.access.Operations.Operation;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Every operation answers as its description says, and tells browsers and strangers the same. */
@QuarkusTest
class AnswersTest {

  /** The same for everybody: browsers may keep it. */
  private static final Set<String> PUBLIC = Set.of("listVocabularies");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "X-Frame-Options", "DENY");

  private static final List<String> NEVER =
      List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Set-Cookie");

  @Test
  void noAnswerIsOtherThanDescribed() {
    var faults = new ArrayList<String>();
    var operations = Operations.all();
    var admin = Tokens.of("admin");
    for (var operation : operations) {
      faults.addAll(faults(operation, operation.call("", Map.of())));
      faults.addAll(faults(operation, operation.call("no.such.token", Map.of())));
      faults.addAll(faults(operation, operation.call(admin, Map.of())));
      faults.addAll(faults(operation, operation.call(admin, Map.of("Accept", "image/png"))));
      if (operation.versioned()) {
        faults.addAll(faults(operation, operation.call(admin, Map.of("If-Match", "\"0\""))));
      }
      if (operation.isAddressed()) {
        var address = operation.address("not-an-id");
        faults.addAll(faults(operation, operation.send(admin, address, Map.of(), "")));
      }
    }
    assertThat(operations).hasSizeGreaterThan(80);
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsNotDescribedWouldBeNoticed() {
    var one =
        Operations.all().stream().filter(o -> o.id().equals("listNeeds")).findFirst().orElseThrow();
    assertThat(faults(one, one.send("", "/", Map.of(), "")))
        .anyMatch(fault -> fault.contains("as text/html"))
        .anyMatch(fault -> fault.contains("Cache-Control"));
    assertThat(faults(one, one.send("", "/api/v1/no-such-thing", Map.of(), "")))
        .contains("listNeeds answers 404");
  }

  private static List<String> faults(Operation operation, HttpResponse<Void> answer) {
    var faults = new ArrayList<String>();
    var status = String.valueOf(answer.statusCode());
    var described = operation.answers().get(status);
    var type = header(answer, "Content-Type").replaceFirst(";.*", "");
    if (described == null) {
      faults.add("%s answers %s".formatted(operation, status));
    } else if (described.isEmpty() ? !type.isEmpty() : !described.contains(type)) {
      faults.add("%s answers %s as %s".formatted(operation, status, type));
    }
    ALWAYS.forEach((name, value) -> expect(faults, operation, answer, name, value));
    if (!PUBLIC.contains(operation.id())) {
      expect(faults, operation, answer, "Cache-Control", "no-store");
    }
    for (var telling : NEVER) {
      expect(faults, operation, answer, telling, "");
    }
    return faults;
  }

  private static void expect(
      List<String> faults,
      Operation operation,
      HttpResponse<Void> answer,
      String name,
      String value) {
    if (!value.equals(header(answer, name))) {
      faults.add("%s sends %s: %s".formatted(operation, name, header(answer, name)));
    }
  }

  private static String header(HttpResponse<Void> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
