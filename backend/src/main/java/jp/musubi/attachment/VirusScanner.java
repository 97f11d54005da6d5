package jp.musubi.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.musubi.shared.DomainException;
import org.jboss.logging.Logger;

/** Asks clamd, where there is one, by its command INSTREAM; what it does not clear is not kept. */
@ApplicationScoped
class VirusScanner {
  private static final Logger LOG = Logger.getLogger(VirusScanner.class);
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1000;

  @Inject AttachmentConfig config;

  /** Refuses (422) what is infected, and (503) everything while the scanner does not answer. */
  void check(byte[] content) {
    var scanner = config.scanner();
    if (scanner.host().isEmpty()) {
      return;
    }
    var address = new InetSocketAddress(scanner.host().get(), scanner.port());
    try {
      judge(ask(address, scanner.patience(), content));
    } catch (IOException away) {
      LOG.errorf("The virus scanner does not answer: %s", away.getMessage());
      throw unavailable();
    }
  }

  private static String ask(InetSocketAddress address, Duration patience, byte[] content)
      throws IOException {
    try (var socket = new Socket()) {
      socket.connect(address, (int) CONNECTING.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < content.length; at += CHUNK) {
        int length = Math.min(CHUNK, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
      var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }

  private static void judge(String answer) {
    if (answer.endsWith(" FOUND")) {
      throw DomainException.invalid("file", "attachment-infected");
    }
    if (!answer.equals("stream: OK")) {
      LOG.errorf("The virus scanner could not judge a file: %s", answer);
      throw unavailable();
    }
  }

  private static DomainException unavailable() {
    return new DomainException(DomainException.Kind.UNAVAILABLE, "scanner-unavailable");
  }
}
