package jp.musubi.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.musubi.bridge.BridgeRules;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.Understood.ConceptKind;
import jp.musubi.shared.DomainException.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the bridge says.
 *
 * @param technologyKind of a technology: PROCESS, MATERIAL, COMPONENT, PRODUCT, SOFTWARE, SCIENCE
 *     or SERVICE
 * @param expressions how sites put the problem, or the names under which texts mention the
 *     technology
 * @param functions that would remove the problem, or that the technology achieves
 * @param answers what typically solves the problem, in the words of makers; problems only
 * @param makes what such a trade makes or could make; technologies only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BridgeEntryContent")
public record EntryContent(
    @NotNull ConceptKind kind,
    @Schema(examples = "PROCESS") @Nullable @Size(max = 20) String technologyKind,
    @Schema(examples = "点滴の管が絡まる") @NotBlank @Size(max = 60) String ja,
    @Schema(examples = "Infusion lines get tangled") @NotBlank @Size(max = 120) String en,
    @Schema(examples = "[\"ルートが絡まる\"]") @NotNull @Size(max = 40)
        List<@NotBlank @Size(max = 60) String> expressions,
    @NotNull @Size(max = 12) List<@NotNull @Valid FunctionLink> functions,
    @Nullable @Size(max = 30) List<@NotNull @Valid Answer> answers,
    @Nullable @Size(max = 30) List<@NotBlank @Size(max = 60) String> makes) {

  /**
   * @param function an id of the closed set
   * @param weight 0.05 to 1, how surely
   * @param ja why, in one sentence; {@code en} likewise
   */
  @Schema(name = "BridgeFunctionLink")
  public record FunctionLink(
      @Schema(examples = "arrange") @NotBlank @Size(max = 60) String function,
      @Schema(examples = "0.8") @NotNull Double weight,
      @NotBlank @Size(max = 200) String ja,
      @NotBlank @Size(max = 300) String en) {}

  /**
   * @param weight 0.05 to 1, how typically
   */
  @Schema(name = "BridgeAnswer")
  public record Answer(
      @Schema(examples = "チューブホルダーの射出成形") @NotBlank @Size(max = 60) String text,
      @Schema(examples = "0.8") @NotNull Double weight) {}

  String label(Locale language) {
    return language.equals(Locale.ENGLISH) ? en : ja;
  }

  static EntryContent of(Bridge.Problem problem) {
    return new EntryContent(
        ConceptKind.PROBLEM,
        null,
        problem.ja(),
        problem.en(),
        problem.says(),
        links(problem.functions()),
        problem.answers().stream().map(a -> new Answer(a.text(), a.weight())).toList(),
        null);
  }

  static EntryContent of(Bridge.Technology technology) {
    return new EntryContent(
        ConceptKind.TECHNOLOGY,
        technology.kind(),
        technology.ja(),
        technology.en(),
        technology.names(),
        links(technology.functions()),
        null,
        technology.makes());
  }

  Bridge.Problem problem(String concept) {
    var typical = answers == null ? List.<Answer>of() : answers;
    return new Bridge.Problem(
        concept,
        ja.strip(),
        en.strip(),
        expressions,
        typical.stream().map(a -> new Bridge.Answer(a.text(), a.weight())).toList(),
        links());
  }

  Bridge.Technology technology(String concept) {
    return new Bridge.Technology(
        concept,
        Objects.requireNonNullElse(technologyKind, ""),
        ja.strip(),
        en.strip(),
        expressions,
        makes == null ? List.of() : makes,
        links());
  }

  /** What is wrong with it by itself, by field. */
  List<Fault> faults(FunctionNames functions) {
    return kind == ConceptKind.PROBLEM
        ? BridgeRules.faults(problem(""), functions)
        : BridgeRules.faults(technology(""), functions);
  }

  private List<Bridge.Link> links() {
    return functions.stream()
        .map(link -> new Bridge.Link(link.function(), link.weight(), link.ja(), link.en()))
        .toList();
  }

  private static List<FunctionLink> links(List<Bridge.Link> links) {
    return links.stream()
        .map(link -> new FunctionLink(link.function(), link.weight(), link.ja(), link.en()))
        .toList();
  }
}
