package jp.musubi.matching;

import java.util.List;

/**
 * The curated vocabulary that leads from problems as sites say them, over the functions that would
 * remove them, to the technologies that achieve these. How it was written: docs/matching.md.
 */
public record Bridge(String version, List<Problem> problems, List<Technology> technologies) {

  public Bridge {
    problems = List.copyOf(problems);
    technologies = List.copyOf(technologies);
  }

  /** A bridge that leads nowhere. */
  public static Bridge none() {
    return new Bridge("none", List.of(), List.of());
  }

  /**
   * A function that a problem calls for or a technology achieves.
   *
   * @param function its id; functions are a closed set
   * @param weight 0 to 1, how surely
   * @param ja why, in one sentence; {@code en} likewise
   */
  public record Link(String function, double weight, String ja, String en) {}

  /**
   * What typically solves a problem, in the words of those who make it.
   *
   * @param weight 0 to 1, how typically
   */
  public record Answer(String text, double weight) {}

  /**
   * A trouble of a clinical or care site.
   *
   * @param says how sites put it
   */
  public record Problem(
      String id,
      String ja,
      String en,
      List<String> says,
      List<Answer> answers,
      List<Link> functions) {
    public Problem {
      says = List.copyOf(says);
      answers = List.copyOf(answers);
      functions = List.copyOf(functions);
    }
  }

  /**
   * Something a company or a laboratory masters: a process, material, component, product field,
   * software, science or service.
   *
   * @param names under which texts mention it
   * @param makes what such a trade makes or could make for hospitals and care
   */
  public record Technology(
      String id,
      String kind,
      String ja,
      String en,
      List<String> names,
      List<String> makes,
      List<Link> functions) {
    public Technology {
      names = List.copyOf(names);
      makes = List.copyOf(makes);
      functions = List.copyOf(functions);
    }
  }
}
