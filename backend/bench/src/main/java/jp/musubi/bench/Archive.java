package jp.musubi.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Records on disk, by number, with the last few thousand kept in memory: stands for what keeps
 * records in the product, so that the memory measured is the index's.
 */
final class Archive<T> implements AutoCloseable {
  private static final int KEPT = 4_000;

  /** How a record is written; it may not know its number. */
  interface Form<T> {
    void write(T record, DataOutput out) throws IOException;

    T read(long number, DataInput in) throws IOException;
  }

  private final Form<T> form;
  private final FileChannel records;
  private final FileChannel places;
  private final Map<Long, T> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
          return size() > KEPT;
        }
      };

  private Archive(Path folder, Form<T> form) throws IOException {
    this.form = form;
    records = FileChannel.open(folder.resolve("records"));
    places = FileChannel.open(folder.resolve("places"));
  }

  static <T> Archive<T> open(Path folder, Form<T> form) throws IOException {
    return new Archive<>(folder, form);
  }

  static <T> void write(Path folder, Form<T> form, long count, LongFunction<T> record)
      throws IOException {
    Files.createDirectories(folder);
    try (var records = stream(folder.resolve("records"));
        var places = stream(folder.resolve("places"))) {
      long place = 0;
      for (long number = 0; number < count; number++) {
        places.writeLong(place);
        var bytes = new java.io.ByteArrayOutputStream(1024);
        form.write(record.apply(number), new DataOutputStream(bytes));
        bytes.writeTo(records);
        place += bytes.size();
      }
      places.writeLong(place);
    }
  }

  private static DataOutputStream stream(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  T get(long number) {
    var known = kept.get(number);
    if (known == null) {
      known = read(number);
      kept.put(number, known);
    }
    return known;
  }

  T read(long number) {
    try {
      var ends = bytes(places, number * Long.BYTES, 2 * Long.BYTES);
      long from = ends.getLong();
      var record = bytes(records, from, (int) (ends.getLong() - from));
      return form.read(number, new DataInputStream(new ByteArrayInputStream(record.array())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("Ends too early");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    try (records;
        places) {
      kept.clear();
    }
  }
}
