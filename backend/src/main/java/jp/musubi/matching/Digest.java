package jp.musubi.matching;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one side's texts, kept in bytes: reading hundreds of candidates anew is most of
 * what a question would cost. Holds for exactly these texts and, as to concepts, for one version of
 * the bridge; whoever has neither reads anew and comes to the same.
 */
public final class Digest {
  private static final int FINGERPRINT = 16;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param bytes as {@link #bytes}
   */
  public static Digest of(byte[] bytes) {
    return new Digest(bytes);
  }

  /**
   * A fingerprint of the texts, the bridge's version, the concepts, the terms with their places,
   * and perhaps the embedding.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** With what a language model makes of the same texts. */
  public Digest with(Embedding embedding) {
    var out = new Out();
    out.bytes(bytes);
    out.text(embedding.model());
    var halves = embedding.halves();
    out.number(halves.length);
    out.bytes(halves);
    return new Digest(out.toByteArray());
  }

  static Digest of(List<Passage> passages, BridgeReader.Read read, String bridge) {
    var out = new Out();
    out.bytes(fingerprint(passages));
    out.text(bridge);
    out.number(read.found().near().size());
    read.found()
        .near()
        .forEach(
            (id, near) -> {
              out.text(id);
              out.number(Float.floatToIntBits(near.floatValue()));
            });
    var marks = read.profile().marks();
    out.number(marks.keys().length);
    for (int i = 0; i < marks.keys().length; i++) {
      out.text(marks.keys()[i]);
      out.number(marks.strengths()[i]);
      out.number(marks.passages()[i]);
      out.number(marks.starts()[i]);
      out.number(marks.ends()[i] - marks.starts()[i]);
    }
    return new Digest(out.toByteArray());
  }

  /** Whether it was made of these texts. */
  boolean isOf(List<Passage> passages) {
    var now = fingerprint(passages);
    return Arrays.equals(bytes, 0, FINGERPRINT, now, 0, FINGERPRINT);
  }

  /** The concepts found before any correction; null if another version of the bridge found them. */
  @Nullable Concepts near(String bridge) {
    var in = new In(bytes);
    if (!in.text().equals(bridge)) {
      return null;
    }
    var near = new LinkedHashMap<String, Double>();
    for (int left = in.number(); left > 0; left--) {
      near.put(in.text(), (double) Float.intBitsToFloat(in.number()));
    }
    return Concepts.of(near);
  }

  /** The keys of all terms. */
  public List<String> keys() {
    return List.of(marks(new In(bytes)).keys());
  }

  Profile profile(List<Passage> passages) {
    return new Profile(passages, marks(new In(bytes)));
  }

  /** What a language model made of the texts; null if none was asked. */
  @Nullable Embedding embedding() {
    var in = new In(bytes);
    marks(in);
    return in.isAtEnd() ? null : Embedding.of(in.text(), in.bytes(in.number()));
  }

  private static Profile.Marks marks(In in) {
    in.text();
    for (int left = in.number(); left > 0; left--) {
      in.text();
      in.number();
    }
    var marks = new Profile.Marks(in.number());
    for (int i = 0; i < marks.keys().length; i++) {
      marks.keys()[i] = in.text();
      marks.strengths()[i] = in.number();
      marks.passages()[i] = in.number();
      marks.starts()[i] = in.number();
      marks.ends()[i] = marks.starts()[i] + in.number();
    }
    return marks;
  }

  private static byte[] fingerprint(List<Passage> passages) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      for (var passage : passages) {
        var text = passage.text().getBytes(StandardCharsets.UTF_8);
        var head = passage.part().name() + ' ' + text.length + ' ';
        hash.update(head.getBytes(StandardCharsets.UTF_8));
        hash.update(text);
      }
      return Arrays.copyOf(hash.digest(), FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Numbers of seven bits a byte, the lowest first; texts in UTF-8 after their length. */
  private static final class Out extends ByteArrayOutputStream {
    void bytes(byte[] some) {
      write(some, 0, some.length);
    }

    void number(int value) {
      int left = value;
      while ((left & ~0x7f) != 0) {
        write(left & 0x7f | 0x80);
        left >>>= 7;
      }
      write(left);
    }

    void text(String text) {
      var utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes(utf8);
    }
  }

  /** Reads what {@link Out} wrote, after the fingerprint. */
  private static final class In {
    private final ByteBuffer buffer;

    In(byte[] bytes) {
      buffer = ByteBuffer.wrap(bytes).position(FINGERPRINT);
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = buffer.get();
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    boolean isAtEnd() {
      return !buffer.hasRemaining();
    }

    byte[] bytes(int count) {
      var some = new byte[count];
      buffer.get(some);
      return some;
    }

    String text() {
      int length = number();
      var text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
      buffer.position(buffer.position() + length);
      return text;
    }
  }
}
