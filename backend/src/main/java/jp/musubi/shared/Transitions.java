package jp.musubi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tells of a step of a life cycle and keeps it, in the transaction in which it was taken. */
@ApplicationScoped
public class Transitions {
  @Inject Outbox outbox;
  @Inject TransitionLog log;

  /**
   * @param actor subject of whoever took the step
   */
  public void record(
      Moved moved,
      String recordType,
      String actor,
      @Nullable String reason,
      @Nullable String comment) {
    outbox.publish(moved);
    log.add(moved, recordType, moved.from(), moved.to(), actor, reason, comment);
  }
}
