package jp.musubi.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser and its system by name, as people would say it. The header it is read from tells much
 * more, which nobody needs to recognise their own device, and is not kept.
 */
record Device(String browser, String system) {
  // In this order: each calls itself by the names of those below as well.
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "CriOS/", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");
  private static final Map<String, String> SYSTEMS =
      ordered(
          "iPad", "iPad",
          "iPhone", "iPhone",
          "Android", "Android",
          "CrOS", "ChromeOS",
          "Windows", "Windows",
          "Macintosh", "Mac",
          "Linux", "Linux");

  static Device of(@Nullable String userAgent) {
    var told = userAgent == null ? "" : userAgent;
    return new Device(named(told, BROWSERS), named(told, SYSTEMS));
  }

  private static String named(String told, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> told.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Empty where neither is known. */
  @Override
  public String toString() {
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " / " + system;
  }
}
