package jp.musubi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Figures as they stand in tables. */
final class Shown {
  private static final double MEGABYTE = 1e6;

  private Shown() {}

  static String processor(JsonNode figures) {
    return shown(figures.path("processorP50").asDouble())
        + " / "
        + shown(figures.path("processorP99").asDouble());
  }

  static String number(JsonNode value) {
    return value.isMissingNode() ? "–" : shown(value.asDouble());
  }

  static String megabytes(JsonNode bytes) {
    return whole(Math.round(bytes.asDouble() / MEGABYTE));
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String shown(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
