package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every reason the engine can give has a text in both languages, with the same gaps. */
class DetailTextsTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Pattern GATE =
      Pattern.compile("(?:passed|failed)\\(\\s*Name\\.(\\w+),\\s*\"(\\w+)\"");
  private static final Pattern FACTOR = Pattern.compile("\"(\\w+\\.\\w+)\"");
  private static final Pattern TEAM = Pattern.compile("\"(team\\.\\w+\\.\\w+)\"");

  private final Properties japanese = texts("ja");
  private final Properties english = texts("en");

  @Test
  void bothLanguagesHaveTheSameKeysAndGaps() {
    assertThat(english.keySet()).isEqualTo(japanese.keySet());
    for (var key : japanese.stringPropertyNames()) {
      assertThat(gaps(english.getProperty(key))).as(key).isEqualTo(gaps(japanese.getProperty(key)));
    }
  }

  @Test
  void everyReasonInTheSourceHasAText() throws IOException {
    var keys = new TreeSet<String>();
    var gates = GATE.matcher(source("Gates"));
    while (gates.find()) {
      keys.add("gate." + Gate.Name.valueOf(gates.group(1)).code() + "." + gates.group(2));
    }
    for (var source : List.of("Facts", "Likeness", "Nearness")) {
      var factors = FACTOR.matcher(source(source));
      while (factors.find()) {
        keys.add("factor." + factors.group(1));
      }
    }
    for (var source : List.of("TeamRoles", "TeamScore")) {
      var reasons = TEAM.matcher(source(source));
      while (reasons.find()) {
        keys.add(reasons.group(1));
      }
    }
    for (var name : Factor.Name.values()) {
      keys.add("factor." + name.code() + ".name");
      if (name != Factor.Name.WORDS) {
        keys.add("factor." + name.code() + ".unknown");
      }
    }
    for (var name : Gate.Name.values()) {
      keys.add("gate." + name.code() + ".name");
    }
    assertThat(keys).hasSizeGreaterThan(55);
    assertThat(japanese.stringPropertyNames()).containsAll(keys);
  }

  private static TreeSet<String> gaps(String text) {
    var gaps = new TreeSet<String>();
    var found = GAP.matcher(text);
    while (found.find()) {
      gaps.add(found.group(1));
    }
    return gaps;
  }

  private static String source(String name) throws IOException {
    return Files.readString(Path.of("src/main/java/jp/musubi/matching/" + name + ".java"));
  }

  private static Properties texts(String language) {
    var texts = new Properties();
    try (var file =
        DetailTextsTest.class.getResourceAsStream(
            "/messages/matching_" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }
}
