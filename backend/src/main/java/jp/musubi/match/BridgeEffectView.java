package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.matching.Understood;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change of the bridge would do to open needs.
 *
 * @param bridgeVersion of the bridge it is compared with
 * @param openNeeds how many there are; {@code read} of them were read, {@code ranked} ranked
 * @param readingsChanged how many of those read would be read differently
 * @param needs those whose reading or first ten suggestions would change
 */
@Schema(name = "BridgeEffects")
public record BridgeEffectView(
    String bridgeVersion,
    long openNeeds,
    int read,
    int ranked,
    int readingsChanged,
    List<NeedEffect> needs) {

  /**
   * @param before concepts it is read into and its first suggestions; {@code after} likewise
   */
  @Schema(name = "BridgeEffectOnNeed")
  public record NeedEffect(
      UUID needId, String title, boolean readingChanged, Side before, Side after) {}

  @Schema(name = "BridgeEffectSide")
  public record Side(List<Concept> concepts, List<Place> suggestions) {}

  @Schema(name = "BridgeEffectConcept")
  public record Concept(String id, Understood.ConceptKind kind, String label) {}

  /**
   * @param otherRank its rank in the other list; absent where it is not among the first ten there
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "BridgeEffectPlace")
  public record Place(
      int rank, UUID seedId, String title, double score, Optional<Integer> otherRank) {}
}
