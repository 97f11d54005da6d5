package jp.musubi.launch;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Starts a part again that died on its own, and stops all parts in order at the end. */
final class Supervisor {

  private static final int ATTEMPTS = 30;

  private final Progress progress;
  private final Consumer<LaunchException> onFailure;
  private final List<LocalPart> parts = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  /**
   * @param onFailure what to do when a part is lost for good
   */
  Supervisor(Progress progress, Consumer<LaunchException> onFailure) {
    this.progress = progress;
    this.onFailure = onFailure;
  }

  void add(LocalPart part) {
    parts.add(part);
  }

  void start() {
    Thread.ofPlatform().daemon().name("supervisor").start(this::watch);
  }

  boolean isStopping() {
    return stopping;
  }

  /** Stops the parts, the one started last first: Keycloak before its database. */
  void stop() {
    stopping = true;
    synchronized (this) {
      for (var part : parts.reversed()) {
        progress.say("stopping %s", part.name());
        part.stop();
      }
      parts.clear();
    }
  }

  private void watch() {
    var seenAlive = new HashSet<LocalPart>();
    while (!stopping) {
      for (var part : parts) {
        if (part.isAlive()) {
          seenAlive.add(part);
        } else if (seenAlive.contains(part)) {
          restart(part);
        }
      }
      pause(500);
    }
  }

  private void restart(LocalPart part) {
    if (stopping) {
      return;
    }
    progress.say("%s ended unexpectedly; starting it again", part.name());
    var reason = "";
    for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
      try {
        startAgain(part);
        progress.say("%s is back", part.name());
        return;
      } catch (IOException | LaunchException e) {
        // A killed PostgreSQL's children need a moment to let go of its memory.
        reason = String.valueOf(e.getMessage());
        pause(Math.min(5_000, 250L * attempt));
      }
    }
    if (!stopping) {
      onFailure.accept(new LaunchException(part.name() + " does not start any more: " + reason));
      stopping = true;
    }
  }

  private synchronized void startAgain(LocalPart part) throws IOException {
    if (!stopping) {
      part.stopLeftover();
      part.start();
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
