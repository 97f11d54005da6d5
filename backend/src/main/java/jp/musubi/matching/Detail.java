package jp.musubi.matching;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sentence to be worded in the reader's language: a message key and what fills its gaps. */
public record Detail(String key, List<Arg> args) {

  public Detail {
    args = List.copyOf(args);
  }

  static Detail of(String key, Arg... args) {
    return new Detail(key, List.of(args));
  }

  /**
   * One gap: literal text, or codes of a vocabulary to be shown by their labels.
   *
   * @param vocabulary null for literal text
   */
  public record Arg(@Nullable String vocabulary, List<String> values) {
    public Arg {
      values = List.copyOf(values);
    }

    static Arg text(Object value) {
      return new Arg(null, List.of(String.valueOf(value)));
    }

    static Arg texts(Collection<String> values) {
      return new Arg(null, List.copyOf(values));
    }

    static Arg codes(String vocabulary, Iterable<String> codes) {
      var sorted = new TreeSet<String>();
      codes.forEach(sorted::add);
      return new Arg(vocabulary, List.copyOf(sorted));
    }
  }
}
