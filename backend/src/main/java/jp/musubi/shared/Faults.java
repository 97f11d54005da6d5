package jp.musubi.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException.Fault;
import org.jspecify.annotations.Nullable;

/** Collects all that a record lacks, so that it is refused once with one reason per field. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  public Faults require(String field, @Nullable String text) {
    return require(field, text != null && !text.isBlank());
  }

  public Faults require(String field, boolean given) {
    return unless(given, field, "required");
  }

  public Faults unless(boolean met, String field, String code) {
    return met ? this : add(Fault.of(field, code));
  }

  public Faults add(Fault fault) {
    found.add(fault);
    return this;
  }

  /** Refuses (422) if there is any fault. */
  public void refuse(String slug) {
    if (!found.isEmpty()) {
      throw new DomainException(DomainException.Kind.INVALID, slug, Map.of(), found);
    }
  }
}
