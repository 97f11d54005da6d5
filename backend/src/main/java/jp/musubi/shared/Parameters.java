package jp.musubi.shared;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids, enums, numbers and dates in paths and queries. JAX-RS answers 404 where one is
 * malformed; here it is 400 with the parameter's name.
 */
@Provider
class Parameters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          UUID.class, Parameters::uuid,
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          boolean.class, Parameters::bool,
          Boolean.class, Parameters::bool,
          LocalDate.class, LocalDate::parse);

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation @Nullable [] annotations) {
    var reader =
        type.isEnum() ? (Function<String, Object>) text -> constant(type, text) : READERS.get(type);
    return reader == null ? null : new Strict<>(name(annotations), reader);
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Object uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException(text);
    }
    return UUID.fromString(text);
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String name(Annotation @Nullable [] annotations) {
    return annotations == null
        ? ""
        : Arrays.stream(annotations)
            .map(
                annotation ->
                    switch (annotation) {
                      case PathParam path -> path.value();
                      case QueryParam query -> query.value();
                      case HeaderParam header -> header.value();
                      default -> "";
                    })
            .collect(Collectors.joining());
  }

  /** Reads one parameter. */
  private record Strict<T>(String name, Function<String, Object> reader)
      implements ParamConverter<T> {
    @Override
    @SuppressWarnings("unchecked") // the reader was chosen by the class of T
    public @Nullable T fromString(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return (T) reader.apply(text);
      } catch (RuntimeException malformed) {
        // JAX-RS lets only its own exceptions through.
        throw new BadRequestException(
            new DomainException(
                DomainException.Kind.MALFORMED,
                "malformed",
                Map.of(),
                List.of(DomainException.Fault.of(name, "parameter"))));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
