package jp.musubi.index;

import java.util.Collection;

/**
 * A new index being filled while the present one goes on answering. Changes that arrive meanwhile
 * through {@link SearchIndex} go into both; the higher version wins. Closed without {@link
 * #complete()} it leaves everything as it was.
 */
public interface Rebuild extends AutoCloseable {

  void add(Collection<Document> documents);

  /** Puts the new index in the place of the old one, durably. */
  void complete();

  @Override
  void close();
}
