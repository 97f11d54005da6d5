package jp.musubi.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records an answer shows, and of what kind: that of its address, and those of a list in it.
 */
final class Shown {
  private static final String SELF = "id";

  /** Kinds that a component's name tells; a record's own id is of the resource that was asked. */
  private static final Map<String, String> KINDS = Map.of("needId", "needs", "seedId", "seeds");

  private Shown() {}

  /**
   * @param resource that was asked, as its path begins
   * @return kind by id
   */
  static Map<UUID, String> in(
      String resource, MultivaluedMap<String, String> address, @Nullable Object answer) {
    var shown = new LinkedHashMap<UUID, String>();
    var id = address.getFirst(SELF);
    if (id != null) {
      shown.put(UUID.fromString(id), resource);
    }
    if (answer instanceof Record list) {
      for (var component : list.getClass().getRecordComponents()) {
        if (component.getName().equals("items") && value(component, list) instanceof List<?> all) {
          all.forEach(item -> add(resource, item, shown));
        }
      }
    }
    return shown;
  }

  private static void add(String resource, @Nullable Object item, Map<UUID, String> shown) {
    if (item instanceof Record row) {
      for (var component : row.getClass().getRecordComponents()) {
        var name = component.getName();
        var kind = name.equals(SELF) ? resource : KINDS.get(name);
        if (kind != null) {
          var value = value(component, row);
          if ((value instanceof Optional<?> some ? some.orElse(null) : value) instanceof UUID id) {
            shown.putIfAbsent(id, kind);
          }
        }
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(Objects.toString(component), e);
    }
  }
}
