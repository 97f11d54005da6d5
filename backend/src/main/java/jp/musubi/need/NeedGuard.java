package jp.musubi.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import org.jspecify.annotations.Nullable;

/** What a need must say before it is submitted (★) and before it is published (☆, product.md). */
final class NeedGuard {
  private NeedGuard() {}

  static void submittable(NeedContent content) {
    refuse(missingToSubmit(content), "invalid");
  }

  static void publishable(
      NeedContent content, @Nullable Rubric rubric, List<PersonalData.Warning> warnings) {
    var faults = missingToSubmit(content);
    require(faults, "existingProducts", content.existingProducts());
    require(faults, "frequency", content.frequency());
    require(faults, "frequencySource", content.frequencySource());
    require(faults, "mustHaves", !content.mustHaves().isEmpty());
    require(faults, "rolesSought", !content.rolesSought().isEmpty());
    require(faults, "contributions", !content.contributions().isEmpty());
    if (rubric == null) {
      faults.add(Fault.of("rubric", "rubric-missing"));
    } else if (!rubric.isEnough()) {
      faults.add(new Fault("rubric", "rubric-low", Map.of("total", rubric.total())));
    }
    warnings.stream()
        .filter(warning -> !warning.resolved())
        .forEach(warning -> faults.add(Fault.of(warning.field(), "personal-data")));
    refuse(faults, "need-not-publishable");
  }

  private static List<Fault> missingToSubmit(NeedContent content) {
    var faults = new ArrayList<Fault>();
    var statement = content.statement();
    require(faults, "title", content.title());
    require(faults, "statement.problem", statement == null ? null : statement.problem());
    require(faults, "statement.population", statement == null ? null : statement.population());
    require(faults, "statement.outcome", statement == null ? null : statement.outcome());
    require(faults, "presentPractice", content.presentPractice());
    require(faults, "department", content.department());
    require(faults, "place", content.place());
    require(faults, "profession", content.profession());
    require(faults, "ipSituation", content.ipSituation() != null);
    require(faults, "ndaNeeded", content.ndaNeeded() != null);
    require(faults, "disclosureConfirmed", content.disclosureConfirmed());
    if (!content.conflictDeclared()) {
      faults.add(Fault.of("conflictDeclared", "conflict-declared"));
    }
    if (!content.consent()) {
      faults.add(Fault.of("consent", "consent"));
    }
    return faults;
  }

  private static void require(List<Fault> faults, String field, @Nullable String text) {
    require(faults, field, text != null && !text.isBlank());
  }

  private static void require(List<Fault> faults, String field, boolean given) {
    if (!given) {
      faults.add(Fault.of(field, "required"));
    }
  }

  private static void refuse(List<Fault> faults, String slug) {
    if (!faults.isEmpty()) {
      throw new DomainException(DomainException.Kind.INVALID, slug, Map.of(), faults);
    }
  }
}
