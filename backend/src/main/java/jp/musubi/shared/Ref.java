package jp.musubi.shared;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another record by its id and name. */
@Schema(name = "NameRef")
public record Ref(UUID id, String name) {
  /** The reference, if the name is known. */
  public static Optional<Ref> to(UUID id, Map<UUID, String> names) {
    return Optional.ofNullable(names.get(id)).map(name -> new Ref(id, name));
  }
}
