package jp.musubi.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.Level;
import jp.musubi.matching.Constraint;
import jp.musubi.matching.Understood;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a text was understood: problem → function → technology with the words each came from, what a
 * solution must keep to, and what its author should know.
 *
 * @param concepts the surest first, the rejected last
 * @param corrected who corrected it last, and when; absent where nobody has, and for drafts
 * @param countsFrom readers below this level are matched by the uncorrected reading of what they
 *     may read; absent for drafts
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Reading")
public record ReadingView(
    List<Concept> concepts,
    List<Limit> constraints,
    List<Warning> warnings,
    Optional<Corrected> corrected,
    Optional<Level> countsFrom,
    boolean correctable,
    String bridgeVersion) {

  /**
   * @param confidence 0 to 1, how much text and entry have in common; 1 where somebody said so; no
   *     probability
   * @param weight with which it counts in matching, 1 for the surest
   */
  @Schema(name = "ReadConcept")
  public record Concept(
      String id,
      Understood.ConceptKind kind,
      String label,
      double confidence,
      double weight,
      Understood.ConceptState state,
      List<Function> functions,
      List<Quote> quotes) {}

  /**
   * @param weight 0 to 1, how surely this would remove the problem, or is achieved by the
   *     technology
   * @param technologies what could achieve it and is typical for the problem
   */
  @Schema(name = "ReadFunction")
  public record Function(
      String id, String label, double weight, String reason, List<Named> technologies) {}

  @Schema(name = "ReadTechnology")
  public record Named(String id, String label) {}

  /**
   * Words as they are written.
   *
   * @param field as the API names it, {@code mustHaves[1]}; {@code setting} for labels of codes
   * @param start of the words in the field's text, {@code end} after them, in UTF-16 units
   */
  @Schema(name = "ReadQuote")
  public record Quote(String field, String text, int start, int end) {}

  @Schema(name = "ReadConstraint")
  public record Limit(Constraint.ConstraintKind kind, Quote quote) {}

  /**
   * What the author should know; it does not refuse anything here.
   *
   * @param field where; absent for the whole
   * @param excerpt the words it is about
   * @param message what was noticed, {@code remedy} what to do
   * @param missing what to add, one by one
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "ReadingWarning")
  public record Warning(
      Kind kind,
      Optional<String> field,
      Optional<String> excerpt,
      String message,
      String remedy,
      List<Missing> missing) {
    @Schema(name = "ReadingWarningKind")
    public enum Kind {
      SOLUTION_DICTATED,
      TOO_THIN,
      PERSONAL_DATA
    }
  }

  /** One thing to add. */
  @Schema(name = "MissingInNeed")
  public record Missing(String code, String message) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "ReadingCorrected")
  public record Corrected(Optional<Ref> by, Instant at) {}
}
