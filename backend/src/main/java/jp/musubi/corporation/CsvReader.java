package jp.musubi.corporation;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180) record by record and holds no more than one of them. */
final class CsvReader {
  private static final int LONGEST_RECORD = 65_536;
  private static final int END = -1;

  private final Reader source;
  private final char[] buffer = new char[65_536];
  private final StringBuilder field = new StringBuilder();
  private final List<String> record = new ArrayList<>();
  private int at;
  private int filled;
  private long nextLine = 1;
  private long line = 1;
  private int length;

  CsvReader(Reader source) {
    this.source = source;
  }

  /** The line on which the record that was read last begins, from 1. */
  long line() {
    return line;
  }

  /**
   * The fields of the next record, in a list that the next call fills anew; null at the end.
   *
   * @throws BadRow where a quote is not closed
   */
  @Nullable List<String> next() throws IOException {
    record.clear();
    length = 0;
    line = nextLine;
    int first = read();
    if (first == END) {
      return null;
    }
    int c = first;
    while (true) {
      c = c == '"' ? quoted() : plain(c);
      record.add(field.toString());
      if (c == END || c == '\n') {
        return record;
      }
      c = read();
    }
  }

  private int plain(int first) throws IOException {
    field.setLength(0);
    int c = first;
    while (c != ',' && c != '\n' && c != END) {
      if (c != '\r') {
        append(c);
      }
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    field.setLength(0);
    while (true) {
      int c = read();
      if (c == END) {
        throw new BadRow("the quote that line %d opens is never closed".formatted(line));
      }
      if (c != '"') {
        append(c);
        continue;
      }
      int after = read();
      if (after != '"') {
        while (after == '\r') {
          after = read();
        }
        if (after != ',' && after != '\n' && after != END) {
          throw new BadRow("line %d: text after a closing quote".formatted(line));
        }
        return after;
      }
      append('"');
    }
  }

  private void append(int c) {
    if (++length > LONGEST_RECORD) {
      throw new BadRow("the record on line %d is too long; is a quote missing?".formatted(line));
    }
    field.append((char) c);
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = source.read(buffer, 0, buffer.length);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    char c = buffer[at++];
    if (c == '\n') {
      nextLine++;
    }
    return c;
  }
}
