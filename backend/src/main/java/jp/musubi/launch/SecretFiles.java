package jp.musubi.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings in files of one directory, {@code MUSUBI_SECRETS}, each named as the environment
 * variable would be: how containers are handed what neither their environment nor a process list
 * should show.
 */
public final class SecretFiles implements ConfigSource {

  static final String DIRECTORY = "MUSUBI_SECRETS";
  // Over the environment (300), under system properties (400).
  private static final int ORDINAL = 350;

  private final Map<String, String> values;

  /** For the service loader: the directory that the environment names, or nothing. */
  public SecretFiles() {
    this(System.getenv(DIRECTORY));
  }

  SecretFiles(@Nullable String directory) {
    values = directory == null || directory.isBlank() ? Map.of() : read(Path.of(directory));
  }

  @Override
  public String getName() {
    return "files in " + DIRECTORY;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
        .collect(Collectors.toSet());
  }

  @Override
  public @Nullable String getValue(String property) {
    return values.get(Settings.variable(property));
  }

  private static Map<String, String> read(Path directory) {
    try (var files = Files.list(directory)) {
      var found = new TreeMap<String, String>();
      // Kubernetes keeps the files themselves in a directory beside the links to them.
      for (var file : files.filter(Files::isRegularFile).toList()) {
        // A last line break is the editor's, not the secret's.
        found.put(file.getFileName().toString(), Files.readString(file).stripTrailing());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s=%s cannot be read as a directory of secrets".formatted(DIRECTORY, directory), e);
    }
  }
}
