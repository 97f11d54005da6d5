package jp.musubi.matching.learning;

import java.util.List;
import java.util.Optional;
import jp.musubi.matching.Weights;

/**
 * What came of learning from all lists and decisions there are.
 *
 * @param taughtBy how many needs taught
 * @param pairs how many preferences they told
 * @param challenger nothing where too few needs taught
 */
public record Training(
    int taughtBy, int pairs, Optional<Weights> challenger, Comparison comparison) {

  /** Under so many needs nothing is learned. */
  public static final int FEWEST_NEEDS = 30;

  /** Learns on two needs of three and compares on the third. */
  public static Training of(
      List<ShownList> lists, List<Decision> decisions, Weights champion, String version) {
    var judged = JudgedList.of(lists, decisions);
    var teaching = judged.stream().filter(list -> !HeldOut.holds(list.needId())).toList();
    var heldOut = judged.stream().filter(list -> HeldOut.holds(list.needId())).toList();
    int needs = JudgedList.needs(teaching);
    var learned = PairwiseLearner.learn(teaching, champion, version);
    return new Training(
        needs,
        teaching.stream().mapToInt(list -> list.pairs().size()).sum(),
        needs < FEWEST_NEEDS ? Optional.empty() : Optional.of(learned),
        HeldOut.compare(heldOut, champion, learned));
  }
}
