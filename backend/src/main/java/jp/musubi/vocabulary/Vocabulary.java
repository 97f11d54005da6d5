package jp.musubi.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A named, versioned list of coded values in the order in which people should see them.
 *
 * @param note what a user of the data must know, for example that it is a sample
 * @param fingerprint changes whenever the file does, even if its version was forgotten
 */
public record Vocabulary(
    String name,
    String version,
    Source source,
    @Nullable String note,
    SequencedMap<String, VocabularyEntry> byCode,
    String fingerprint) {

  /** Where the codes come from; no address for lists that the product itself defines. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "VocabularySource")
  public record Source(String name, @Nullable String url) {}

  public Collection<VocabularyEntry> entries() {
    return byCode.values();
  }

  public Optional<VocabularyEntry> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
