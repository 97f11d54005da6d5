package jp.musubi.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import org.jspecify.annotations.Nullable;

/**
 * All that readers of one rung may know of a record.
 *
 * @param facets codes by name ({@code department}, {@code prefecture}, {@code process}, …) to
 *     filter and count by
 * @param digest of the passages, to come back with a {@link Candidate}
 */
public record Content(
    List<Passage> passages, Map<String, Set<String>> facets, @Nullable Digest digest) {

  public Content {
    passages = List.copyOf(passages);
    facets = Map.copyOf(facets);
  }

  Content with(Digest made) {
    return new Content(passages, facets, made);
  }

  public static Builder of() {
    return new Builder();
  }

  /** Collects what is known; a null or blank value changes nothing. */
  public static final class Builder {
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Set<String>> facets = new LinkedHashMap<>();

    private Builder() {}

    public Builder text(Part part, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        passages.add(new Passage(part, text));
      }
      return this;
    }

    /** One passage of several texts, a line each; those that are null or blank are left out. */
    public Builder lines(Part part, List<@Nullable String> lines) {
      return text(
          part,
          String.join(
              "\n", lines.stream().filter(line -> line != null && !line.isBlank()).toList()));
    }

    public Builder texts(Iterable<Passage> texts) {
      texts.forEach(passages::add);
      return this;
    }

    public Builder facet(String name, @Nullable String code) {
      if (code != null && !code.isBlank()) {
        facets.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code);
      }
      return this;
    }

    public Builder facets(String name, Iterable<String> codes) {
      codes.forEach(code -> facet(name, code));
      return this;
    }

    public Content build() {
      return new Content(passages, facets, null);
    }
  }
}
