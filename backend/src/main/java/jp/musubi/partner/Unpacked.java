package jp.musubi.partner;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What a packed file becomes when it is opened: a small one may hold more than fits (CWE-409). Read
 * by what opens it afterwards, so that both see the same entries.
 */
final class Unpacked {
  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_BYTES = 200L * 1024 * 1024;

  private Unpacked() {}

  static boolean isBearable(byte[] file) throws IOException {
    var channel = new SeekableInMemoryByteChannel(file);
    var buffer = new byte[64 * 1024];
    long bytes = 0;
    int entries = 0;
    try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        entries++;
        // Counted, not believed: an entry says of itself what it likes.
        try (var content = zip.getInputStream(entry)) {
          for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            bytes += n;
            if (entries > MAX_ENTRIES || bytes > MAX_BYTES) {
              return false;
            }
          }
        }
      }
    }
    return entries <= MAX_ENTRIES;
  }
}
