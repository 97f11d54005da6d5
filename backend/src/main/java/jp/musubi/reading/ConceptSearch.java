package jp.musubi.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.bridge.Folding;
import jp.musubi.matching.Understood;
import jp.musubi.reading.Bridges.Entry;

/** Finds concepts by parts of their names, in either language, width and kana. */
final class ConceptSearch {
  private record Named(Entry entry, String label, String english, List<String> words) {
    /** 0 the best; empty if a word asked for stands nowhere. */
    Optional<Integer> rank(String whole, List<String> asked) {
      if (label.equals(whole) || english.equals(whole)) {
        return Optional.of(0);
      }
      if (label.startsWith(whole) || english.startsWith(whole)) {
        return Optional.of(1);
      }
      if (asked.stream().allMatch(word -> label.contains(word) || english.contains(word))) {
        return Optional.of(2);
      }
      return asked.stream().allMatch(this::says) ? Optional.of(3) : Optional.empty();
    }

    private boolean says(String word) {
      return label.contains(word)
          || english.contains(word)
          || words.stream().anyMatch(known -> known.contains(word));
    }
  }

  private final List<Named> entries;

  ConceptSearch(Collection<Entry> entries) {
    this.entries =
        entries.stream()
            .map(
                e ->
                    new Named(
                        e,
                        Folding.folded(e.ja()),
                        Folding.folded(e.en()),
                        e.words().stream().map(Folding::folded).toList()))
            .toList();
  }

  /** The best first; nothing for a blank question. */
  List<Entry> find(String asked, Optional<Understood.ConceptKind> kind, int limit) {
    var whole = Folding.folded(asked).strip();
    if (whole.isEmpty()) {
      return List.of();
    }
    var words = Stream.of(whole.split("\\s+", -1)).toList();
    record Hit(Named named, int rank) {}
    return entries.stream()
        .filter(named -> kind.isEmpty() || kind.get() == named.entry().kind())
        .flatMap(named -> named.rank(whole, words).map(rank -> new Hit(named, rank)).stream())
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> hit.named().label().length())
                .thenComparing(hit -> hit.named().entry().id()))
        .limit(limit)
        .map(hit -> hit.named().entry())
        .toList();
  }
}
