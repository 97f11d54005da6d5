package jp.musubi.attachment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import org.junit.jupiter.api.Test;

/** Files meet a scanner that speaks clamd's protocol, or one that is away. */
@QuarkusTest
@TestProfile(VirusScannerTest.Scanned.class)
class VirusScannerTest {
  /** A port that is free now; the scanner listens there in some tests only. */
  public static class Scanned implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try (var free = new ServerSocket(0)) {
        return Map.of(
            "musubi.attachment.scanner.host",
            "127.0.0.1",
            "musubi.attachment.scanner.port",
            String.valueOf(free.getLocalPort()));
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  @Inject GivenNeeds needs;
  @Inject AttachmentConfig config;

  @Test
  void whatIsInfectedIsRefusedWhatIsCleanIsKept() throws IOException {
    var need = needs.aNeed().draft();
    try (var scanner = listening()) {
      Thread.ofVirtual().start(() -> scan(scanner));
      Attached.to(need.path()).by(need.owner()).then().statusCode(201);
      var infected = (new String(Specimen.pdf(), StandardCharsets.US_ASCII) + "EVIL");
      Attached.to(need.path())
          .file("a.pdf", infected.getBytes(StandardCharsets.US_ASCII))
          .by(need.owner())
          .then()
          .statusCode(422)
          .body("errors[0].field", equalTo("file"))
          .body("errors[0].message", containsString("virus"));
    }
    need.owner().call().get(need.path() + "/attachments").then().body("", hasSize(1));
  }

  @Test
  void whileTheScannerIsAwayNothingIsKept() {
    var need = needs.aNeed().draft();
    Attached.to(need.path())
        .by(need.owner())
        .then()
        .statusCode(503)
        .body("type", containsString("scanner-unavailable"));
    need.owner().call().get(need.path() + "/attachments").then().body("", hasSize(0));
  }

  private ServerSocket listening() throws IOException {
    return new ServerSocket(config.scanner().port(), 5, InetAddress.getLoopbackAddress());
  }

  private static void scan(ServerSocket scanner) {
    while (!scanner.isClosed()) {
      try (var asked = scanner.accept()) {
        var in = new DataInputStream(asked.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        var content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          content.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
        }
        var answer =
            !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND\0"
                : content.toString().endsWith("EVIL")
                    ? "stream: Evil.Test FOUND\0"
                    : "stream: OK\0";
        asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        return;
      }
    }
  }
}
