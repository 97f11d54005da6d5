package jp.musubi.launch;

import java.io.IOException;

/** A server that the launcher runs beside the application. */
interface LocalPart {

  String name();

  /** Stops what an earlier launcher left behind; says whether there was something. */
  boolean stopLeftover();

  /** Returns when it accepts connections; throws {@link LaunchException} when it never will. */
  void start() throws IOException;

  boolean isAlive();

  void stop();
}
