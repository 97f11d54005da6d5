package jp.musubi.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.matching.Understood.ConceptKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the bridge in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "BridgeEntrySummary")
public record EntrySummary(
    String id,
    String concept,
    ConceptKind kind,
    Optional<String> technologyKind,
    EntryState state,
    boolean shipped,
    String label,
    String ja,
    String en,
    int expressions,
    int functions,
    Optional<String> replaces,
    Optional<Instant> updatedAt) {

  static EntrySummary of(Entry entry, Locale language) {
    var content = entry.content();
    return new EntrySummary(
        entry.id(),
        entry.concept(),
        content.kind(),
        Optional.ofNullable(content.technologyKind()),
        entry.state(),
        entry.isShipped(),
        content.label(language),
        content.ja(),
        content.en(),
        content.expressions().size(),
        content.functions().size(),
        entry.replaces(),
        entry.edit().map(BridgeEntry::updatedAt));
  }
}
