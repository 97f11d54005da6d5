package jp.musubi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.corporation.BadRow;
import jp.musubi.corporation.RegisterLoad;
import jp.musubi.corporation.RegisterLoad.Mode;

/**
 * {@code ./musubi corporate-numbers FILE…}: loads the National Tax Agency's published files into
 * the database that is configured, or into that of {@code ./musubi run}.
 */
public final class LoadCorporateNumbers {
  private LoadCorporateNumbers() {}

  public static void main(String[] arguments) {
    try {
      load(List.of(arguments));
    } catch (BadRow | LaunchException e) {
      fail(e.getMessage() + "\nNothing was loaded.", 1);
    } catch (IOException | SQLException e) {
      fail("The files cannot be loaded: " + e.getMessage(), 2);
    }
  }

  private static void load(List<String> arguments) throws IOException, SQLException {
    var named = arguments.stream().filter(word -> word.startsWith("--")).findFirst();
    var files = arguments.stream().filter(word -> !word.startsWith("--")).map(Path::of).toList();
    var missing = files.stream().filter(file -> !Files.isReadable(file)).findFirst();
    if (files.isEmpty() || missing.isPresent()) {
      throw new LaunchException(
          missing
              .map(file -> "There is no file " + file + " that can be read.")
              .orElse("usage: ./musubi corporate-numbers [--full|--difference] FILE ..."));
    }
    var mode = mode(named, files);
    try (var connection = InstalledDatabase.connect()) {
      var done = RegisterLoad.run(connection, mode, files);
      System.out.printf(
          "%,d rows read (%,d of the past). The register holds %,d corporations as of %s.%n",
          done.rows(), done.past(), done.corporations(), done.asOf());
    }
  }

  /** Differences are published as {@code diff_YYYYMMDD}, full sets as {@code NN_…_all_YYYYMMDD}. */
  private static Mode mode(Optional<String> named, List<Path> files) {
    if (named.isPresent()) {
      return switch (named.get()) {
        case "--full" -> Mode.FULL;
        case "--difference" -> Mode.DIFFERENCE;
        default -> throw new LaunchException("unknown option: " + named.get());
      };
    }
    if (all(files, "diff")) {
      return Mode.DIFFERENCE;
    }
    if (all(files, "_all_")) {
      return Mode.FULL;
    }
    throw new LaunchException(
        "The names do not say whether this is everything or a difference: give --full or --difference.");
  }

  private static boolean all(List<Path> files, String part) {
    Stream<String> names =
        files.stream().map(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    return names.allMatch(name -> name.contains(part));
  }

  private static void fail(String message, int status) {
    System.err.println(message);
    System.exit(status);
  }
}
