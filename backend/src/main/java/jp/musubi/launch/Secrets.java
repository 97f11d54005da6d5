package jp.musubi.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords and keys of this installation: generated once, readable by its owner only. */
final class Secrets {

  private final Path file;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path home) throws IOException {
    var secrets = new Secrets(home.resolve("secrets"));
    if (Files.exists(secrets.file)) {
      secrets.values.load(new StringReader(Files.readString(secrets.file)));
    }
    return secrets;
  }

  /** The secret of this name; made and written down at its first use. */
  synchronized String get(String name) {
    var known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(name, secret);
    write();
    return secret;
  }

  /** As {@link #get}, but short enough to be typed from a screen: five groups of four. */
  synchronized String typeable(String name) {
    if (!values.containsKey(name)) {
      // Without letters and digits that look alike.
      var alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
      var secret = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        secret.append(i > 0 && i % 4 == 0 ? "-" : "");
        secret.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      values.setProperty(name, secret.toString());
      write();
    }
    return values.getProperty(name);
  }

  private void write() {
    var text = new StringBuilder("# Made by Musubi for this installation. Keep it secret.\n");
    new TreeMap<>(values).forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
    try {
      // Written beside and moved over: a crash leaves the old or the new file, never half a one.
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var fresh = file.resolveSibling("secrets.new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, ownerOnly);
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
