package jp.musubi.index;

/**
 * How the index is.
 *
 * @param state REBUILD_NEEDED: nothing can be trusted to be there; OUT_OF_REACH: the engine does
 *     not answer, what it holds is not known
 * @param complete whether all there is can be found now, also while it is being rebuilt
 * @param done records taken in by the rebuild under way, of {@code expected}
 * @param documents records that can be found now
 */
public record Status(State state, boolean complete, long done, long expected, long documents) {

  public enum State {
    READY,
    REBUILD_NEEDED,
    REBUILDING,
    OUT_OF_REACH
  }
}
