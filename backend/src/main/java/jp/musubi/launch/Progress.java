package jp.musubi.launch;

import java.io.PrintStream;

/** Tells the person at the terminal what is going on, with the seconds since the start. */
final class Progress {

  private final long begin = System.nanoTime();
  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String text, Object... arguments) {
    var seconds = (System.nanoTime() - begin) / 1_000_000_000;
    out.printf("[%3ds] %s%n", seconds, text.formatted(arguments));
    out.flush();
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }
}
