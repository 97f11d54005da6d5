package jp.musubi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  @TempDir Path directory;

  @Test
  void aFileIsASetting() throws IOException {
    Files.writeString(directory.resolve("MUSUBI_DATABASE_PASSWORD"), "from a file\n");
    Files.createDirectory(directory.resolve("..data"));
    var source = new SecretFiles(directory.toString());
    assertThat(source.getValue("musubi.database.password")).isEqualTo("from a file");
    assertThat(source.getValue("musubi.database.user")).isNull();
    assertThat(source.getPropertyNames()).containsExactly("musubi.database.password");
  }

  @Test
  void itIsAskedBeforeTheEnvironmentAndAfterSystemProperties() {
    assertThat(new SecretFiles(null).getOrdinal()).isBetween(301, 399);
    assertThat(java.util.ServiceLoader.load(ConfigSource.class))
        .anyMatch(SecretFiles.class::isInstance);
  }

  @Test
  void aDirectoryThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> new SecretFiles(directory.resolve("absent").toString()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("MUSUBI_SECRETS");
  }
}
