package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a coordinator asked the author during triage, and the answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(String text, Instant askedAt, @Nullable String answer) {
  Question answered(String reply) {
    return new Question(text, askedAt, reply);
  }
}
