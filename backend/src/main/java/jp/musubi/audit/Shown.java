package jp.musubi.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records an answer shows: that of its address, and those of a list in it. */
final class Shown {
  private static final Set<String> IDS = Set.of("id", "needId", "seedId", "recordId");

  private Shown() {}

  static Set<UUID> in(MultivaluedMap<String, String> address, @Nullable Object answer) {
    var shown = new LinkedHashSet<UUID>();
    var id = address.getFirst("id");
    if (id != null) {
      shown.add(UUID.fromString(id));
    }
    if (answer instanceof Record list) {
      for (var component : list.getClass().getRecordComponents()) {
        if (component.getName().equals("items") && value(component, list) instanceof List<?> all) {
          all.forEach(item -> add(item, shown));
        }
      }
    }
    return shown;
  }

  private static void add(@Nullable Object item, Set<UUID> shown) {
    if (item instanceof Record row) {
      for (var component : row.getClass().getRecordComponents()) {
        if (IDS.contains(component.getName())) {
          var value = value(component, row);
          if ((value instanceof Optional<?> some ? some.orElse(null) : value) instanceof UUID id) {
            shown.add(id);
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
