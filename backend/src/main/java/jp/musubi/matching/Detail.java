package jp.musubi.matching;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to be worded in the reader's language: a key of {@code messages/matching} and what
 * fills the named gaps of its text.
 */
public record Detail(String key, List<Arg> args) {

  public Detail {
    args = List.copyOf(args);
  }

  static Detail of(String key, Arg... args) {
    return new Detail(key, List.of(args));
  }

  /**
   * One gap: literal text, or codes to be shown by their labels.
   *
   * @param name of the gap, {@code {name}} in the text
   * @param vocabulary null for literal text; a vocabulary that the product does not carry is found
   *     in {@code messages/matching} under {@code vocabulary.code}
   */
  public record Arg(String name, @Nullable String vocabulary, List<String> values) {
    /** Stands for the vocabulary where values are ids of the {@link Bridge}. */
    public static final String BRIDGE = "bridge";

    public Arg {
      values = List.copyOf(values);
    }

    static Arg concepts(String name, Collection<String> ids) {
      return new Arg(name, BRIDGE, List.copyOf(ids));
    }

    static Arg text(String name, Object value) {
      return new Arg(name, null, List.of(String.valueOf(value)));
    }

    static Arg texts(String name, Collection<String> values) {
      return new Arg(name, null, List.copyOf(values));
    }

    static Arg code(String name, String vocabulary, String code) {
      return new Arg(name, vocabulary, List.of(code));
    }

    static Arg codes(String name, String vocabulary, Collection<String> codes) {
      return new Arg(name, vocabulary, List.copyOf(new TreeSet<>(codes)));
    }
  }
}
