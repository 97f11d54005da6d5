package jp.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import jp.musubi.testing.wrong.WrongEntity;
import org.junit.jupiter.api.Test;

/** Keeps the rules of architecture.md; each is shown to notice a sample that breaks it. */
class BoundaryTest {

  private static final BoundaryRules PRODUCTION =
      new BoundaryRules(
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPath(Path.of("target/classes")),
          "jp.musubi",
          Entity.class);

  private static final BoundaryRules WRONG =
      new BoundaryRules(
          new ClassFileImporter().importPackages("jp.musubi.testing.wrong"),
          "jp.musubi.testing.wrong",
          WrongEntity.class);

  @Test
  void thereIsSomethingToCheck() {
    assertThat(PRODUCTION.classes()).hasSizeGreaterThan(50);
  }

  @Test
  void everyFeatureHasItsRow() {
    assertThat(PRODUCTION.featuresWithoutRow()).isEmpty();
    assertThat(WRONG.featuresWithoutRow()).containsExactly("nowhere");
  }

  @Test
  void importsGoDownward() {
    assertThat(PRODUCTION.importsThatDoNotGoDown()).isEmpty();
    assertThat(WRONG.importsThatDoNotGoDown())
        .containsExactly(
            "jp.musubi.testing.wrong.need.Need -> jp.musubi.testing.wrong.seed.Seed",
            "jp.musubi.testing.wrong.shared.Upward -> jp.musubi.testing.wrong.need.Need");
  }

  @Test
  void matchingIsPure() {
    assertThat(PRODUCTION.impureMatching()).isEmpty();
    assertThat(WRONG.impureMatching())
        .isNotEmpty()
        .allMatch(v -> v.contains("jakarta.persistence"));
  }

  @Test
  void timeComesFromTheInjectedClock() {
    assertThat(PRODUCTION.readsOfTheSystemClock()).isEmpty();
    assertThat(WRONG.readsOfTheSystemClock()).hasSize(2);
  }

  @Test
  void entitiesAreNeitherSentNorReceived() {
    assertThat(PRODUCTION.entitiesSentOrReceived()).isEmpty();
    assertThat(WRONG.entitiesSentOrReceived()).hasSize(1);
  }

  @Test
  void noAnswerHoldsAnEntity() {
    assertThat(PRODUCTION.entitiesInsideAnswers()).isEmpty();
    assertThat(WRONG.entitiesInsideAnswers())
        .containsExactly("jp.musubi.testing.wrong.need.NeedView.need");
  }

  @Test
  void viewsAreBuiltWithWhatTheirReaderMayKnow() {
    assertThat(PRODUCTION.viewsBuiltWithoutClearance()).isEmpty();
    assertThat(WRONG.viewsBuiltWithoutClearance())
        .hasSize(1)
        .allMatch(v -> v.contains("NeedView.of(jp.musubi.testing.wrong.need.Need)"));
    assertThat(PRODUCTION.viewsThatReadWhatIsUncut()).isEmpty();
    assertThat(WRONG.viewsThatReadWhatIsUncut())
        .hasSize(1)
        .allMatch(v -> v.contains("Need.title()"));
  }

  @Test
  void entitiesChangeByVerbsOnly() {
    assertThat(PRODUCTION.entitiesWithSetters()).isEmpty();
    assertThat(PRODUCTION.entitiesWithPublicFields()).isEmpty();
    assertThat(WRONG.entitiesWithSetters()).hasSize(1);
    assertThat(WRONG.entitiesWithPublicFields()).hasSize(1);
  }

  @Test
  void everyPostHonoursTheIdempotencyKey() {
    assertThat(PRODUCTION.postsThatMayHappenTwice()).isEmpty();
    assertThat(WRONG.postsThatMayHappenTwice()).hasSize(1);
  }

  @Test
  void namesSaySomething() {
    assertThat(PRODUCTION.namesThatSayNothing()).isEmpty();
    assertThat(WRONG.namesThatSayNothing()).containsExactly("NeedHelper");
  }

  @Test
  void nothingIsNullUnlessItSaysSo() {
    assertThat(PRODUCTION.packagesNotNullMarked()).isEmpty();
    assertThat(WRONG.packagesNotNullMarked()).contains("jp.musubi.testing.wrong.need");
  }
}
