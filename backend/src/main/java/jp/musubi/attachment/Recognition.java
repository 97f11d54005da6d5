package jp.musubi.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is by its first bytes and, for Office documents, by what is packed in it. */
final class Recognition {
  private static final int HEAD = 8;
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_UNPACKED = 400L * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private static final Map<String, FileKind> BY_FOLDER =
      Map.of("word/", FileKind.WORD, "xl/", FileKind.EXCEL, "ppt/", FileKind.POWERPOINT);

  private Recognition() {}

  /** What it is; refused where it is nothing that may be attached. */
  static FileKind of(Path file) throws IOException {
    var head = head(file);
    if (head.startsWith("ffd8ff")) {
      return FileKind.JPEG;
    }
    if (head.equals("89504e470d0a1a0a")) {
      return FileKind.PNG;
    }
    if (head.startsWith("255044462d")) {
      return FileKind.PDF;
    }
    if (head.startsWith("504b0304")) {
      return office(file);
    }
    throw Refusal.kind();
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(HEAD));
    }
  }

  /** Read by the list at its end, as Office does; a list at odds with the rest is no document. */
  private static FileKind office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw Refusal.swollen();
      }
      long unpacked = 0;
      FileKind kind = null;
      for (var entry : Collections.list(zip.entries())) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject")
            || name.contains("/activex/")
            || name.contains("macrosheets")) {
          throw Refusal.macro();
        }
        for (var folder : BY_FOLDER.entrySet()) {
          kind = name.startsWith(folder.getKey()) ? folder.getValue() : kind;
        }
        unpacked = unpacked(zip, entry, unpacked);
      }
      if (kind == null || zip.getEntry("[Content_Types].xml") == null) {
        throw Refusal.kind();
      }
      return kind;
    } catch (ZipException broken) {
      throw Refusal.broken();
    }
  }

  /** Counted, not believed: what an entry says of its own size is its author's to write. */
  private static long unpacked(ZipFile zip, ZipEntry entry, long before) throws IOException {
    long sum = before;
    var buffer = new byte[BUFFER];
    try (var in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum += read;
        if (sum > MOST_UNPACKED) {
          throw Refusal.swollen();
        }
      }
    }
    return sum;
  }
}
