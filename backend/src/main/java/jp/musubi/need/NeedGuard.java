package jp.musubi.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.need.NeedAdvice.Kind;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.Faults;
import org.jspecify.annotations.Nullable;

/** What a need must say before it is submitted (★) and before it is published (☆, product.md). */
final class NeedGuard {
  private NeedGuard() {}

  static void submittable(NeedContent content) {
    missingToSubmit(content).refuse("invalid");
  }

  static void publishable(
      NeedContent content, @Nullable Rubric rubric, List<PersonalData.Warning> warnings) {
    var faults =
        missingToSubmit(content)
            .require("existingProducts", content.existingProducts())
            .require("frequency", content.frequency())
            .require("frequencySource", content.frequencySource())
            .require("mustHaves", !content.mustHaves().isEmpty())
            .require("rolesSought", !content.rolesSought().isEmpty())
            .require("contributions", !content.contributions().isEmpty());
    if (rubric == null) {
      faults.add(Fault.of("rubric", "rubric-missing"));
    } else if (!rubric.isEnough()) {
      faults.add(new Fault("rubric", "rubric-low", Map.of("total", rubric.total())));
    }
    warnings.forEach(w -> faults.unless(w.resolved(), w.field(), "personal-data"));
    faults.refuse("need-not-publishable");
  }

  /**
   * What the author should know while they write, the gravest first; nothing of it refuses anything
   * here.
   *
   * @param earlier warnings of personal data as far as somebody has looked at them
   */
  static List<NeedAdvice> advice(
      NeedContent content, List<PersonalData.Warning> earlier, DictatedSolution solutions) {
    var advice = new ArrayList<NeedAdvice>();
    PersonalData.find(content, earlier).stream()
        .filter(warning -> !warning.resolved())
        .map(w -> new NeedAdvice(Kind.PERSONAL_DATA, w.field(), w.excerpt(), List.of()))
        .forEach(advice::add);
    solutions.in(NeedFields.of(content)).ifPresent(advice::add);
    ThinNeed.in(content).ifPresent(advice::add);
    return List.copyOf(advice);
  }

  private static Faults missingToSubmit(NeedContent content) {
    var statement = content.statement();
    return new Faults()
        .require("title", content.title())
        .require("statement.problem", statement == null ? null : statement.problem())
        .require("statement.population", statement == null ? null : statement.population())
        .require("statement.outcome", statement == null ? null : statement.outcome())
        .require("presentPractice", content.presentPractice())
        .require("department", content.department())
        .require("place", content.place())
        .require("profession", content.profession())
        .require("ipSituation", content.ipSituation() != null)
        .require("ndaNeeded", content.ndaNeeded() != null)
        .require("disclosureConfirmed", content.disclosureConfirmed())
        .unless(content.conflictDeclared(), "conflictDeclared", "conflict-declared")
        .unless(content.consent(), "consent", "consent");
  }
}
