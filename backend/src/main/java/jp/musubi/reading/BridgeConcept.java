package jp.musubi.reading;

import java.util.List;
import java.util.Locale;
import jp.musubi.matching.Understood;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A concept to choose from.
 *
 * @param label in the language asked for; {@code ja} and {@code en} in both
 */
public record BridgeConcept(
    String id,
    Understood.ConceptKind kind,
    String label,
    String ja,
    String en,
    List<Named> functions) {

  /** A function by id and name. */
  @Schema(name = "BridgeFunction")
  public record Named(String id, String label) {}

  /** What was found, the best first. */
  @Schema(name = "BridgeConcepts")
  public record Found(List<BridgeConcept> items) {}

  static BridgeConcept of(Bridges.Entry entry, Bridges bridges, Locale language) {
    return new BridgeConcept(
        entry.id(),
        entry.kind(),
        entry.label(language),
        entry.ja(),
        entry.en(),
        entry.functions().stream()
            .map(link -> new Named(link.function(), bridges.function(link.function(), language)))
            .distinct()
            .toList());
  }
}
