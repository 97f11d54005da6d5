package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.matching.BridgeReader.Read;

/** One reading as it is shown: each concept with its state and the words it came from. */
final class Understanding {
  private static final int QUOTES = 4;

  private final BridgeLexicon lexicon;
  private final List<Passage> passages;
  private final Correction correction;
  private final List<List<Terms.Term>> terms;

  Understanding(BridgeLexicon lexicon, List<Passage> passages, Correction correction) {
    this.lexicon = lexicon;
    this.passages = passages;
    this.correction = correction;
    terms =
        passages.stream()
            .map(p -> p.part().share() > 0 ? lexicon.terms().read(p.text()) : List.<Terms.Term>of())
            .toList();
  }

  List<Understood> of(Read read) {
    var ids = new LinkedHashSet<>(read.concepts().keySet());
    correction.rejected().stream().filter(lexicon::knows).sorted().forEach(ids::add);
    return ids.stream().map(id -> of(id, read)).toList();
  }

  private Understood of(String id, Read read) {
    var state = state(id);
    double confidence =
        switch (state) {
          case READ -> read.found().near().getOrDefault(id, 0.0);
          case CONFIRMED, ADDED -> 1;
          case REJECTED -> 0;
        };
    return new Understood(
        id,
        lexicon.isProblem(id) ? Understood.ConceptKind.PROBLEM : Understood.ConceptKind.TECHNOLOGY,
        state,
        confidence,
        read.concepts().getOrDefault(id, 0.0),
        quotes(id, read),
        new Triples(lexicon).of(id));
  }

  private Understood.ConceptState state(String id) {
    if (correction.rejected().contains(id)) {
      return Understood.ConceptState.REJECTED;
    }
    if (correction.confirmed().contains(id)) {
      return Understood.ConceptState.CONFIRMED;
    }
    return correction.added().contains(id)
        ? Understood.ConceptState.ADDED
        : Understood.ConceptState.READ;
  }

  /** The weightiest words of the text that the entry has too, each where it stands first. */
  private List<Understood.Quote> quotes(String id, Read read) {
    var shared =
        read.own().shared(lexicon.wording(id), Math::min).stream()
            .limit(2 * QUOTES)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var found = new ArrayList<Understood.Quote>();
    for (int i = 0; i < passages.size(); i++) {
      found.addAll(joined(i, shared));
    }
    return distinct(found).stream().limit(QUOTES).toList();
  }

  /** Places of these terms in one passage; what overlaps or touches is one quote. */
  private List<Understood.Quote> joined(int passage, Set<String> keys) {
    var places =
        terms.get(passage).stream()
            .filter(term -> keys.contains(term.key()))
            .sorted(Comparator.comparingInt(Terms.Term::start).thenComparingInt(Terms.Term::end))
            .toList();
    var quotes = new ArrayList<Understood.Quote>();
    for (var place : places) {
      var last = quotes.isEmpty() ? null : quotes.getLast();
      if (last != null && place.start() <= last.end()) {
        quotes.removeLast();
        int end = Math.max(last.end(), place.end());
        quotes.add(new Understood.Quote(passage, last.start(), end));
      } else {
        quotes.add(new Understood.Quote(passage, place.start(), place.end()));
      }
    }
    return quotes;
  }

  /** Longer quotes say more; the same words are quoted once. */
  private List<Understood.Quote> distinct(List<Understood.Quote> quotes) {
    var longest = new ArrayList<>(quotes);
    longest.sort(
        Comparator.comparingInt((Understood.Quote q) -> q.start() - q.end())
            .thenComparingInt(Understood.Quote::passage)
            .thenComparingInt(Understood.Quote::start));
    var distinct = new ArrayList<Understood.Quote>();
    for (var quote : longest) {
      if (distinct.stream().noneMatch(known -> words(known).contains(words(quote)))) {
        distinct.add(quote);
      }
    }
    // A single character says little beside whole words.
    return distinct.stream().anyMatch(quote -> words(quote).length() > 1)
        ? distinct.stream().filter(quote -> words(quote).length() > 1).toList()
        : distinct;
  }

  private String words(Understood.Quote quote) {
    return passages.get(quote.passage()).text().substring(quote.start(), quote.end());
  }
}
