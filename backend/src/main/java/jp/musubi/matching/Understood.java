package jp.musubi.matching;

import java.util.List;

/**
 * One concept of the {@link Bridge} that a text was read into, or that people said of it.
 *
 * @param id of the problem or technology
 * @param confidence 0 to 1: how much the text and the entry have in common; 1 where somebody said
 *     so, 0 where somebody said that it is not so. Not a probability
 * @param weight with which it counts in matching, 1 for the surest
 * @param quotes the words it came from; none where only somebody said so
 * @param steps over which functions it leads on, and for a problem to which technologies
 */
public record Understood(
    String id,
    ConceptKind kind,
    ConceptState state,
    double confidence,
    double weight,
    List<Quote> quotes,
    List<Step> steps) {

  public Understood {
    quotes = List.copyOf(quotes);
    steps = List.copyOf(steps);
  }

  public enum ConceptKind {
    PROBLEM,
    TECHNOLOGY
  }

  public enum ConceptState {
    READ,
    CONFIRMED,
    ADDED,
    REJECTED
  }

  /**
   * Where words stand.
   *
   * @param passage index among the passages read
   * @param start index of the first character in the passage's text, {@code end} after its last
   */
  public record Quote(int passage, int start, int end) {}

  /**
   * A function with its reason, and what achieves it.
   *
   * @param technologies ids, the likeliest first; empty for a technology's own function
   */
  public record Step(Bridge.Link link, List<String> technologies) {
    public Step {
      technologies = List.copyOf(technologies);
    }
  }
}
