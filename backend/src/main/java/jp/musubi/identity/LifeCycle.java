package jp.musubi.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The steps between the states of a record, with who may take each. */
public final class LifeCycle<S extends Enum<S>> {
  /** Who may take a step. */
  public enum Mover {
    OWNER,
    COORDINATOR,
    EITHER,
    SYSTEM;

    private boolean isMet(boolean owner, Actor actor) {
      return switch (this) {
        case OWNER -> owner;
        case COORDINATOR -> actor.coordinates();
        case EITHER -> owner || actor.coordinates();
        case SYSTEM -> actor.isSystem();
      };
    }
  }

  /** A step the reader may take. */
  public record Step<S>(S to, boolean reasonRequired) {}

  private final Class<S> states;
  private final Map<S, Map<S, Mover>> steps;
  private final Set<S> reasoned;

  private LifeCycle(Class<S> states) {
    this.states = states;
    steps = new EnumMap<>(states);
    reasoned = EnumSet.noneOf(states);
  }

  /** Starts a life cycle without steps. */
  public static <S extends Enum<S>> LifeCycle<S> of(Class<S> states) {
    return new LifeCycle<>(states);
  }

  public LifeCycle<S> step(S from, S to, Mover mover) {
    steps.computeIfAbsent(from, f -> new EnumMap<>(states)).put(to, mover);
    return this;
  }

  /** Nobody goes there without a reason code. */
  public LifeCycle<S> reasoned(S to) {
    reasoned.add(to);
    return this;
  }

  /** Refuses a step that does not exist (409), is another's to take (403) or lacks its reason. */
  public void check(S from, S to, boolean owner, Actor actor, @Nullable String reason) {
    var mover = steps.getOrDefault(from, Map.of()).get(to);
    if (mover == null) {
      throw DomainException.illegalTransition(from, to);
    }
    if (!mover.isMet(owner, actor)) {
      throw DomainException.forbidden();
    }
    if (reasoned.contains(to) && reason == null) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "reason-required",
          Map.of(),
          List.of(DomainException.Fault.of("reason", "required")));
    }
  }

  /** The steps the actor may take from here. */
  public List<Step<S>> stepsFrom(S from, boolean owner, Actor actor) {
    return steps.getOrDefault(from, Map.of()).entrySet().stream()
        .filter(step -> step.getValue().isMet(owner, actor))
        .map(step -> new Step<>(step.getKey(), reasoned.contains(step.getKey())))
        .toList();
  }
}
