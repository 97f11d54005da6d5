package jp.musubi.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Keeps bytes under a name that says nothing of them. */
interface FileStore {
  /** Something kept, and since when. */
  record Kept(String key, Instant since) {}

  /** Keeps them for good once it returns. */
  void put(String key, byte[] content) throws IOException;

  InputStream open(String key) throws IOException;

  /** Lets go of it, if it is there. */
  void remove(String key) throws IOException;

  List<Kept> all() throws IOException;
}
