package jp.musubi.corporation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** A published file: CSV as it is or in a zip, in Unicode or Shift_JIS. */
final class RegisterFile {
  private static final int PROBE = 1 << 16;
  private static final char BOM = '\uFEFF';

  private RegisterFile() {}

  /** Takes the records of one CSV. */
  interface Taker {
    void take(String name, CsvReader records) throws IOException;
  }

  /** Hands over every CSV in the file, one after the other. */
  static void read(Path file, Taker taker) throws IOException {
    var name = String.valueOf(file.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      try (var stream = Files.newInputStream(file)) {
        taker.take(name, records(stream));
      }
      return;
    }
    var found = false;
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
          found = true;
          taker.take(name + "/" + entry.getName(), records(zip));
        }
      }
    }
    if (!found) {
      throw new BadRow(name + ": there is no CSV in it");
    }
  }

  private static CsvReader records(InputStream stream) throws IOException {
    var bytes = new BufferedInputStream(stream, PROBE);
    bytes.mark(PROBE);
    var start = bytes.readNBytes(PROBE);
    bytes.reset();
    // Strict: bytes that are no characters fail, instead of becoming question marks.
    var decoder =
        charset(start)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new CsvReader(withoutMark(new InputStreamReader(bytes, decoder)));
  }

  private static Charset charset(byte[] start) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    // The last character may be cut off by the end of the probe: that is not an error here.
    var result =
        decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false);
    return result.isError() ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
  }

  private static Reader withoutMark(Reader reader) throws IOException {
    var marked = new PushbackReader(reader);
    int first = marked.read();
    if (first != -1 && first != BOM) {
      marked.unread(first);
    }
    return marked;
  }
}
