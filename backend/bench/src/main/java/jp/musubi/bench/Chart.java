package jp.musubi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Milliseconds over catalogue size, both logarithmic, a line for p50 and one for p99. */
final class Chart {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 520;
  private static final int LEFT = 70;
  private static final int RIGHT = 660;
  private static final int TOP = 50;
  private static final int BOTTOM = 460;
  private static final int LABEL_HEIGHT = 17;

  private record Line(String engine, String label, String colour) {}

  private static final List<Line> LINES =
      List.of(
          new Line("musubi", "Musubi, 20 with reasons", "#0b6e4f"),
          new Line("lucene", "bare Lucene, words", "#2b59c3"),
          new Line("luceneWordsAndKanji", "bare Lucene, words + kanji", "#7a9be8"),
          new Line("trigram", "PostgreSQL pg_trgm", "#b3541e"),
          new Line("opensearch", "OpenSearch more_like_this", "#7b2d8b"));

  private final List<JsonNode> sizes;
  private final StringBuilder svg = new StringBuilder();
  private final double leastX;
  private final double mostX;
  private final double leastY;
  private final double mostY;

  Chart(List<JsonNode> sizes) {
    this.sizes = sizes;
    var all =
        LINES.stream().flatMap(l -> sizes.stream().flatMap(s -> values(s, l).stream())).toList();
    var seeds = sizes.stream().map(Chart::seeds).toList();
    leastX = seeds.stream().mapToDouble(Math::log10).min().orElse(4);
    mostX = Math.max(leastX + 1, seeds.stream().mapToDouble(Math::log10).max().orElse(6));
    leastY = Math.floor(all.stream().mapToDouble(Math::log10).min().orElse(0));
    mostY = Math.ceil(all.stream().mapToDouble(Math::log10).max().orElse(4));
  }

  private static double seeds(JsonNode size) {
    return size.path("seeds").asDouble();
  }

  private static double at(JsonNode size, Line line, String figure) {
    return size.path("asked").path(line.engine()).path(figure).asDouble();
  }

  private static List<Double> values(JsonNode size, Line line) {
    return List.of(at(size, line, "processorP50"), at(size, line, "processorP99")).stream()
        .filter(value -> value > 0)
        .toList();
  }

  String svg() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"13\" role=\"img\" aria-label=\"Milliseconds a question by catalogue"
            + " size\">",
        WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
    text(LEFT, 26, "start", "#222", "Processor milliseconds a question; solid p50, dashed p99");
    axes();
    var taken = new ArrayList<Double>();
    for (var line : LINES) {
      draw(line, taken);
    }
    return svg.append("</svg>\n").toString();
  }

  private void axes() {
    for (int power = (int) leastY; power <= mostY; power++) {
      double y = y(Math.pow(10, power));
      add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", LEFT, RIGHT, y, y);
      text(LEFT - 8, y + 4, "end", "#444", number(Math.pow(10, power)));
    }
    for (var size : sizes) {
      double x = x(seeds(size));
      add("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#ddd\"/>", x, x, TOP, BOTTOM);
      text(x, BOTTOM + 22, "middle", "#444", String.format(Locale.ROOT, "%,.0f", seeds(size)));
    }
    text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", "#444", "seeds");
    double goal = y(50);
    add(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#c00\" stroke-width=\"1\"/>",
        LEFT, RIGHT, goal, goal);
    text(LEFT + 4, goal - 4, "start", "#c00", "goal for p99: 50 ms");
  }

  private void draw(Line line, List<Double> taken) {
    for (var figure : List.of("processorP50", "processorP99")) {
      var dashes = figure.equals("processorP99") ? " stroke-dasharray=\"6 4\"" : "";
      var points = new StringBuilder();
      for (var size : sizes) {
        double value = at(size, line, figure);
        if (value > 0) {
          double x = x(seeds(size));
          double y = y(value);
          points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
          add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, line.colour());
        }
      }
      add(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
          points.toString().strip(), line.colour(), dashes);
    }
    double last = at(sizes.getLast(), line, "processorP50");
    if (last > 0) {
      text(RIGHT + 10, free(y(last) + 4, taken), "start", line.colour(), line.label());
    }
  }

  /** The place for a label nearest to where it belongs that covers no other. */
  private static double free(double wanted, List<Double> taken) {
    for (int step = 0; ; step++) {
      for (double place : List.of(wanted + step * 2.0, wanted - step * 2.0)) {
        if (taken.stream().allMatch(other -> Math.abs(other - place) >= LABEL_HEIGHT)) {
          taken.add(place);
          return place;
        }
      }
    }
  }

  private double x(double seeds) {
    return LEFT + 20 + (RIGHT - LEFT - 40) * (Math.log10(seeds) - leastX) / (mostX - leastX);
  }

  private double y(double millis) {
    return BOTTOM - (BOTTOM - TOP) * (Math.log10(millis) - leastY) / (mostY - leastY);
  }

  private static String number(double value) {
    return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
  }

  private void text(double x, double y, String anchor, String colour, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor, colour, text);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
