package jp.musubi.match;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jp.musubi.shared.DomainException;

/** A match that rests until a day and then goes on where it was. */
@Embeddable
record Pause(@Enumerated(EnumType.STRING) Stage pausedFrom, LocalDate pausedUntil) {

  /** The pause that is wished for; refused (422) without a day that is still to come. */
  static Pause of(MoveMatch wish, Stage from, Instant now) {
    var until = wish.until();
    if (until == null) {
      throw DomainException.invalid("until", "required");
    }
    if (until.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(now)) {
      throw DomainException.invalid("until", "past-date");
    }
    return new Pause(from, until);
  }
}
