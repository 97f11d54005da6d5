package jp.musubi.bridge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.matching.Bridge;
import jp.musubi.shared.DomainException.Fault;
import org.jspecify.annotations.Nullable;

/** What every entry of the bridge must keep to, whoever wrote it: shipped or proposed. */
public final class BridgeRules {
  /** What a technology can be. */
  public static final Set<String> KINDS =
      Set.of("PROCESS", "MATERIAL", "COMPONENT", "PRODUCT", "SOFTWARE", "SCIENCE", "SERVICE");

  private static final double LEAST = 0.05;
  private static final int ANSWERS = 3;
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private final FunctionNames functions;
  private final List<Fault> faults = new ArrayList<>();

  private BridgeRules(FunctionNames functions) {
    this.functions = functions;
  }

  /** What is wrong with a problem, by field: ja, en, expressions, functions, answers. */
  public static List<Fault> faults(Bridge.Problem problem, FunctionNames functions) {
    var rules = new BridgeRules(functions);
    rules.named(problem.ja(), problem.en());
    rules.words("expressions", problem.says());
    rules.links(problem.functions());
    rules.answers(problem.answers());
    return rules.faults;
  }

  /** Likewise of a technology: ja, en, technologyKind, expressions, functions, makes. */
  public static List<Fault> faults(Bridge.Technology technology, FunctionNames functions) {
    var rules = new BridgeRules(functions);
    rules.named(technology.ja(), technology.en());
    if (!KINDS.contains(technology.kind())) {
      var kinds = String.join(", ", KINDS.stream().sorted().toList());
      rules.add("technologyKind", "bridge-technology-kind", kinds);
    }
    rules.words("expressions", technology.names());
    rules.words("makes", technology.makes());
    rules.links(technology.functions());
    return rules.faults;
  }

  /** The entry beside {@code id} that has this Japanese name; people tell entries by it. */
  public static @Nullable String namesake(String id, String ja, Bridge bridge) {
    record Named(String id, String ja) {}
    return Stream.concat(
            bridge.problems().stream().map(p -> new Named(p.id(), p.ja())),
            bridge.technologies().stream().map(t -> new Named(t.id(), t.ja())))
        .filter(
            named ->
                !named.id().equals(id) && Folding.folded(named.ja()).equals(Folding.folded(ja)))
        .map(Named::id)
        .findFirst()
        .orElse(null);
  }

  /** Kana count: texts are read differently by them. Widths, cases and spaces do not. */
  private static String expression(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  private void named(String ja, String en) {
    required("ja", ja);
    required("en", en);
    english("en", en);
  }

  private void words(String field, Collection<String> words) {
    if (words.isEmpty()) {
      add(field, "required", "");
    }
    var seen = new HashSet<String>();
    int i = 0;
    for (var word : words) {
      var place = "%s[%d]".formatted(field, i++);
      required(place, word);
      if (!word.isBlank() && !seen.add(expression(word))) {
        add(place, "bridge-expression-twice", word);
      }
    }
  }

  private void links(List<Bridge.Link> links) {
    if (links.isEmpty()) {
      add("functions", "bridge-leads-nowhere", "");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      var place = "functions[%d].".formatted(i);
      if (!functions.knows(link.function())) {
        add(place + "function", "bridge-function", link.function());
      } else if (!seen.add(link.function())) {
        add(place + "function", "bridge-function-twice", link.function());
      }
      weight(place + "weight", link.weight());
      required(place + "ja", link.ja());
      required(place + "en", link.en());
      english(place + "en", link.en());
    }
  }

  private void answers(List<Bridge.Answer> answers) {
    if (answers.size() < ANSWERS) {
      add("answers", "bridge-answers", String.valueOf(ANSWERS));
    }
    for (int i = 0; i < answers.size(); i++) {
      var place = "answers[%d].".formatted(i);
      required(place + "text", answers.get(i).text());
      weight(place + "weight", answers.get(i).weight());
    }
  }

  private void weight(String field, double weight) {
    if (!(weight >= LEAST && weight <= 1)) {
      add(field, "bridge-weight", String.valueOf(LEAST));
    }
  }

  private void english(String field, String text) {
    if (JAPANESE.matcher(text).find()) {
      add(field, "bridge-english", text);
    }
  }

  private void required(String field, String text) {
    if (text.isBlank()) {
      add(field, "required", "");
    }
  }

  private void add(String field, String code, String value) {
    faults.add(new Fault(field, code, Map.of("value", value)));
  }
}
