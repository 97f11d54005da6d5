package jp.musubi.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a coordinator asked the author during review, and the answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(String text, Instant askedAt, @Nullable String answer) {
  /** The questions with one more. */
  public static List<Question> asked(List<Question> earlier, String text, Instant now) {
    return Stream.concat(earlier.stream(), Stream.of(new Question(text, now, null))).toList();
  }

  /** The questions, all that were open answered by this reply. */
  public static List<Question> answered(List<Question> questions, String reply) {
    return questions.stream()
        .map(q -> q.answer() == null ? new Question(q.text(), q.askedAt(), reply) : q)
        .toList();
  }
}
