package jp.musubi.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds out before anything starts whether the ports needed are free. */
final class Ports {

  private record Need(String part, int port) {}

  private final Map<String, Need> needs = new LinkedHashMap<>();

  Ports need(String part, String setting, int port) {
    needs.put(setting, new Need(part, port));
    return this;
  }

  /** Names every port that is taken and the setting that chooses another. */
  void check() {
    var taken = new ArrayList<String>();
    needs.forEach(
        (setting, need) -> {
          if (!isFree(need.port())) {
            taken.add(
                "Port %d (%s) is taken by another program. Choose another one, for example: %s=%d ./musubi run"
                    .formatted(
                        need.port(), need.part(), Settings.variable(setting), need.port() + 10));
          }
        });
    if (!taken.isEmpty()) {
      throw new LaunchException(String.join(System.lineSeparator(), taken));
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
