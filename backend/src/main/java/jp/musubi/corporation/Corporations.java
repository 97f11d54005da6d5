package jp.musubi.corporation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.shared.Rows;
import jp.musubi.vocabulary.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Looks corporations up in what was loaded of the National Tax Agency's register. */
@ApplicationScoped
public class Corporations {
  @Inject EntityManager entities;

  /** The latest day of which the register knows; empty while nothing was loaded. */
  public Optional<LocalDate> asOf() {
    var query =
        entities.createNativeQuery("select max(as_of) from corporation_load", LocalDate.class);
    return Optional.ofNullable((LocalDate) query.getSingleResult());
  }

  /** The corporation of a number; empty where there is none, or no register. */
  public Optional<Corporation> find(String number) {
    return asOf().flatMap(asOf -> find(number, asOf));
  }

  private Optional<Corporation> find(String number, LocalDate asOf) {
    var query =
        entities
            .createNativeQuery(
                """
                select number, name, kana, name_en, kind, prefecture_code, city_code,
                  concat(prefecture, city, street, abroad), post_code, closed_on, close_cause,
                  successor, updated_on, unsearchable
                from corporation where number = :number
                """,
                Tuple.class)
            .setParameter("number", number);
    return Rows.of(query).stream().findFirst().map(row -> of(row, asOf));
  }

  private static Corporation of(Tuple row, LocalDate asOf) {
    var prefecture = text(row, 5);
    var city = text(row, 6);
    return new Corporation(
        row.get(0, String.class),
        row.get(1, String.class),
        text(row, 2),
        text(row, 3),
        row.get(4, String.class),
        prefecture,
        prefecture == null || city == null
            ? null
            : MunicipalityCode.complete(prefecture + city).orElse(null),
        row.get(7, String.class),
        text(row, 8),
        row.get(9, LocalDate.class),
        text(row, 10),
        text(row, 11),
        row.get(12, LocalDate.class),
        row.get(13, Boolean.class),
        asOf);
  }

  private static @Nullable String text(Tuple row, int column) {
    return row.get(column, String.class);
  }
}
