package jp.musubi.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The level of each group of fields of one record. */
public record Disclosure(Map<String, Level> levels) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Disclosure {
    levels = Map.copyOf(levels);
  }

  @JsonValue
  Map<String, Level> json() {
    return new TreeMap<>(levels);
  }

  /** A group nobody gave a level is for coordinators only. */
  public Level level(String group) {
    return levels.getOrDefault(group, Level.COORDINATORS);
  }

  /** These levels with the wishes laid over them; unknown groups are refused. */
  public Disclosure with(@Nullable Disclosure wishes) {
    if (wishes == null) {
      return this;
    }
    var unknown = new ArrayList<DomainException.Fault>();
    var merged = new TreeMap<>(levels);
    wishes.levels.forEach(
        (group, level) -> {
          if (merged.replace(group, level) == null) {
            unknown.add(
                new DomainException.Fault(
                    "disclosure." + group,
                    "disclosure-group",
                    Map.of(
                        "allowed", String.join(", ", levels.keySet().stream().sorted().toList()))));
          }
        });
    if (!unknown.isEmpty()) {
      throw DomainException.invalid(unknown);
    }
    return new Disclosure(merged);
  }

  /** These levels, with some groups that agreements open closed again. */
  Disclosure closed(Predicate<String> groups) {
    var levels = new TreeMap<>(this.levels);
    levels.replaceAll(
        (group, level) -> level == Level.NDA && groups.test(group) ? Level.COORDINATORS : level);
    return new Disclosure(levels);
  }

  /** The names of all groups. */
  Set<String> groups() {
    return levels.keySet();
  }

  /** One group open to everyone and the rest to nobody. */
  static Disclosure only(String group) {
    return new Disclosure(Map.of(group, Level.PUBLIC));
  }

  /** Nothing open to anybody but coordinators. */
  static Disclosure none() {
    return new Disclosure(Map.of());
  }

  /** The groups a reader does not see, in a stable order. */
  public List<String> withheldFrom(Clearance clearance) {
    return levels.entrySet().stream()
        .filter(entry -> !clearance.sees(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
