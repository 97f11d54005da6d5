package jp.musubi.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.consent.ConsentText.Document;
import jp.musubi.consent.ConsentText.Wording;
import jp.musubi.shared.CivilDay;

/** The texts, from the operator's directory or as they come with the product. */
@ApplicationScoped
class ConsentTexts {
  private static final List<String> SHIPPED = List.of("terms-1", "privacy-1");

  @Inject ConsentConfig config;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  private List<ConsentText> texts = List.of();

  @PostConstruct
  void load() {
    try {
      texts = config.directory().isPresent() ? own(config.directory().get()) : shipped();
    } catch (IOException e) {
      throw new UncheckedIOException("The texts to agree to cannot be read", e);
    }
    inForce();
  }

  /** All versions of all texts. */
  List<ConsentText> all() {
    return texts;
  }

  /** Of each document the newest version whose day has come. */
  List<ConsentText> inForce() {
    var today = CivilDay.today(clock);
    return Stream.of(Document.values())
        .map(
            document ->
                texts.stream()
                    .filter(text -> text.document() == document)
                    .filter(text -> !text.inForceFrom().isAfter(today))
                    .max(Comparator.comparingInt(ConsentText::version))
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "There is no %s in force to agree to".formatted(document))))
        .toList();
  }

  private List<ConsentText> shipped() throws IOException {
    var found = new ArrayList<ConsentText>();
    for (var name : SHIPPED) {
      var path = "consent/" + name + ".json";
      try (var file = ConsentTexts.class.getClassLoader().getResourceAsStream(path)) {
        if (file == null) {
          throw new IllegalStateException(path + " is missing");
        }
        found.add(parse(path, file.readAllBytes()));
      }
    }
    return found;
  }

  private List<ConsentText> own(Path directory) throws IOException {
    var found = new ArrayList<ConsentText>();
    try (var files = Files.list(directory)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        found.add(parse(file.toString(), Files.readAllBytes(file)));
      }
    }
    return found;
  }

  /** Reads a file; {@code name} is for the message where it cannot. */
  ConsentText parse(String name, byte[] content) {
    try {
      var file = json.readTree(content);
      return new ConsentText(
          Document.valueOf(file.path("document").asText()),
          file.path("version").asInt(),
          LocalDate.parse(file.path("inForceFrom").asText()),
          Map.of("ja", wording(file, "ja"), "en", wording(file, "en")),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
          new String(content, StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(name + " is no text to agree to: " + e.getMessage(), e);
    }
  }

  private Wording wording(JsonNode file, String language) {
    var wording = json.convertValue(file.path(language), Wording.class);
    if (wording == null || wording.sections() == null || wording.sections().isEmpty()) {
      throw new IllegalStateException("it has no wording in " + language);
    }
    return wording;
  }
}
