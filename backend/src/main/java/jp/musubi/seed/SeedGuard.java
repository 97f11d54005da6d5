package jp.musubi.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.Level;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.Faults;
import jp.musubi.vocabulary.Orcid;
import org.jspecify.annotations.Nullable;

/** What a seed must say before it is submitted (★) and before it is published (☆, product.md). */
final class SeedGuard {
  private SeedGuard() {}

  /** Refuses at any time what no later addition could make right. */
  static void consistent(SeedContent content) {
    var faults = new Faults();
    var rows = content.capabilities();
    for (int i = 0; i < rows.size(); i++) {
      var least = rows.get(i).lotMin();
      var most = rows.get(i).lotMax();
      if (least != null && most != null && most < least) {
        faults.add(new Fault("capabilities[" + i + "].lotMax", "min", Map.of("value", least)));
      }
    }
    var inventors = content.inventors();
    for (int i = 0; i < inventors.size(); i++) {
      var orcid = inventors.get(i).orcid();
      faults.unless(orcid == null || Orcid.isValid(orcid), "inventors[" + i + "].orcid", "orcid");
    }
    faults.refuse("invalid");
  }

  static void submittable(SeedContent content, Disclosure levels) {
    missingToSubmit(content).refuse("invalid");
    novel(content, levels);
  }

  static void publishable(SeedContent content, Disclosure levels) {
    missingToSubmit(content)
        .require("advantage", content.advantage())
        .refuse("seed-not-publishable");
    novel(content, levels);
  }

  private static Faults missingToSubmit(SeedContent content) {
    var faults =
        new Faults()
            .require("title", content.title())
            .require("summary", content.summary())
            .require("iprStatus", content.iprStatus() != null);
    if (content.kind().matures()) {
      faults.require("trl", content.trl() != null);
    }
    if (content.kind() == SeedKind.CAPABILITY) {
      faults.require("capabilities", !content.capabilities().isEmpty());
      var rows = content.capabilities();
      for (int i = 0; i < rows.size(); i++) {
        faults.require("capabilities[" + i + "].materials", !rows.get(i).materials().isEmpty());
      }
    }
    return faults;
  }

  private static void novel(SeedContent content, Disclosure levels) {
    var faults = new Faults();
    novelty(content, levels).forEach(faults::add);
    faults.refuse("novelty-warning");
  }

  /**
   * An invention that becomes known before the application is filed is no longer new (特許法29条; 30条
   * helps only for a year and only at home), so its owner must say that they know.
   */
  static List<Fault> novelty(SeedContent content, Disclosure levels) {
    if (!content.unpublishedInvention() || content.noveltyWarningAcknowledged()) {
      return List.of();
    }
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put(SeedGroups.SUMMARY, content.summary());
    told.put(SeedGroups.ADVANTAGE, content.advantage());
    told.put(SeedGroups.PRINCIPLE, content.principle());
    told.put(
        SeedGroups.CAPABILITIES,
        content.capabilities().isEmpty() ? null : List.copyOf(content.capabilities()));
    return told.entrySet().stream()
        .filter(group -> group.getValue() != null)
        .map(Map.Entry::getKey)
        .filter(group -> levels.level(group).isAtMost(Level.MEMBERS))
        .map(group -> Fault.of("disclosure." + group, "novelty"))
        .toList();
  }
}
