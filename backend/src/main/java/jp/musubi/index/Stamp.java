package jp.musubi.index;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that says which directory holds the complete index, and in which format. It is written
 * last, in one step: as long as it is not there, the index is not complete.
 */
final class Stamp {
  /** To be raised whenever fields or analysis change: an index of another format is rebuilt. */
  static final String FORMAT = "2 lucene-10.3";

  private static final Pattern LINES = Pattern.compile("format=(.+)\ngeneration=(\\d+)\n");

  private final Path file;
  private final String format;

  Stamp(Path root, String format) {
    this.file = root.resolve("index.stamp");
    this.format = format;
  }

  /**
   * The format of an index whose digests hold what a language model makes of the texts.
   *
   * @param model by its name; without one the digests hold nothing of the kind
   */
  static String format(Optional<String> model) {
    return model
        .map(name -> FORMAT + " " + URLEncoder.encode(name, StandardCharsets.UTF_8))
        .orElse(FORMAT);
  }

  /** The complete generation, if there is one in this format. */
  Optional<Long> generation() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // bytes first: a damaged stamp must not fail on its encoding
    var lines = LINES.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    return lines.matches() && lines.group(1).equals(format)
        ? Optional.of(Long.parseLong(lines.group(2)))
        : Optional.empty();
  }

  boolean exists() {
    return Files.exists(file);
  }

  void write(long generation) throws IOException {
    var draft = file.resolveSibling("index.stamp.new");
    Files.writeString(draft, "format=" + format + "\ngeneration=" + generation + "\n");
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
