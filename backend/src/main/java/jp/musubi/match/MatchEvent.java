package jp.musubi.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a score is a probability of: how far a match comes that is opened from it. */
@Schema(name = "MatchEvent")
enum MatchEvent {
  APPROVED(Stage.APPROVED),
  MET(Stage.MEETING),
  DEVELOPED(Stage.DEVELOPMENT);

  private final Stage stage;

  MatchEvent(Stage stage) {
    this.stage = stage;
  }

  /** The stage at which it has come about. */
  Stage stage() {
    return stage;
  }
}
