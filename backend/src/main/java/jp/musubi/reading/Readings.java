package jp.musubi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Level;
import jp.musubi.matching.Constraint;
import jp.musubi.matching.Correction;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Understood;
import jp.musubi.shared.Ref;
import org.jspecify.annotations.Nullable;

/** Words readings of needs and seeds for those who may correct them. */
@ApplicationScoped
public class Readings {
  @Inject Bridges bridges;
  @Inject Clock clock;

  /**
   * What is to be shown beside the concepts.
   *
   * @param fields what the parts are called in the API
   * @param countsFrom null for drafts
   */
  public record Frame(
      Map<Part, String> fields,
      List<ReadingView.Warning> warnings,
      @Nullable CorrectedReading corrected,
      Map<UUID, String> members,
      @Nullable Level countsFrom,
      boolean correctable) {}

  /** A correction as it is to be stored; refused (422) where an id is unknown or named twice. */
  public CorrectedReading checked(CorrectReading command, Actor actor) {
    return CorrectedReading.of(command.checked(bridges), actor, clock.instant());
  }

  /** A correction of a draft; refused (422) as the stored one is. */
  public Correction checked(@Nullable CorrectReading command) {
    return command == null ? Correction.none() : command.checked(bridges);
  }

  public ReadingView ofNeed(
      List<Passage> texts, Correction correction, Frame frame, Locale language) {
    return view(bridges.reader().understoodNeed(texts, correction), texts, frame, language);
  }

  public ReadingView ofSeed(
      List<Passage> texts, Correction correction, Frame frame, Locale language) {
    return view(bridges.reader().understoodSeed(texts, correction), texts, frame, language);
  }

  private ReadingView view(
      List<Understood> understood, List<Passage> texts, Frame frame, Locale language) {
    return new ReadingView(
        understood.stream().map(u -> concept(u, texts, frame, language)).toList(),
        Constraint.of(texts).stream()
            .map(c -> new ReadingView.Limit(c.kind(), quote(c.quote(), texts, frame)))
            .toList(),
        frame.warnings(),
        Optional.ofNullable(frame.corrected()).map(c -> corrected(c, frame.members())),
        Optional.ofNullable(frame.countsFrom()),
        frame.correctable(),
        bridges.version());
  }

  private static ReadingView.Corrected corrected(
      CorrectedReading corrected, Map<UUID, String> members) {
    return new ReadingView.Corrected(
        corrected.member().flatMap(id -> Ref.to(id, members)), corrected.at());
  }

  private ReadingView.Concept concept(
      Understood understood, List<Passage> texts, Frame frame, Locale language) {
    return new ReadingView.Concept(
        understood.id(),
        understood.kind(),
        bridges.label(understood.id(), language),
        understood.confidence(),
        understood.weight(),
        understood.state(),
        understood.steps().stream().map(step -> function(step, language)).toList(),
        understood.quotes().stream().map(quote -> quote(quote, texts, frame)).toList());
  }

  private ReadingView.Function function(Understood.Step step, Locale language) {
    var link = step.link();
    return new ReadingView.Function(
        link.function(),
        bridges.function(link.function(), language),
        link.weight(),
        language.equals(Locale.ENGLISH) ? link.en() : link.ja(),
        step.technologies().stream()
            .map(id -> new ReadingView.Named(id, bridges.label(id, language)))
            .toList());
  }

  /** Lists are read as one text, a line each; a quote is told by its line. */
  private static ReadingView.Quote quote(Understood.Quote quote, List<Passage> texts, Frame frame) {
    var passage = texts.get(quote.passage());
    var text = passage.text();
    var field = frame.fields().getOrDefault(passage.part(), "setting");
    int line = 0;
    int before = 0;
    if (field.endsWith("[]")) {
      var above = text.substring(0, quote.start());
      line = (int) above.chars().filter(c -> c == '\n').count();
      before = above.lastIndexOf('\n') + 1;
    }
    return new ReadingView.Quote(
        field.replace("[]", "[" + line + "]"),
        text.substring(quote.start(), quote.end()),
        quote.start() - before,
        quote.end() - before);
  }
}
