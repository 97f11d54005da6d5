package jp.musubi.match;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When what the sides of a match may know of it last changed, and how often it did: conflicts and
 * next actions are the coordinators', and so is that they were changed.
 */
@Embeddable
record SidesChange(long sidesVersion, Instant sidesUpdatedAt) {
  SidesChange next(Instant now) {
    return new SidesChange(sidesVersion + 1, now);
  }
}
