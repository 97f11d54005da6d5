package jp.musubi.evaluate;

import java.util.List;

/**
 * One need's answer.
 *
 * @param candidates ids in the order the index gave them
 * @param order best first, all capabilities: behind the candidates come the others with 0
 */
record Ranked(String need, List<String> candidates, List<Place> order, long nanos) {
  record Place(String supply, double score) {}
}
