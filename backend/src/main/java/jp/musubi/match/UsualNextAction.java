package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.Messages;

/** What usually happens next in a stage, for coordinators who do not say otherwise. */
@ApplicationScoped
class UsualNextAction {
  private static final Messages TEXTS = new Messages("match");

  @Inject MatchConfig config;
  @Inject Clock clock;

  NextAction in(Stage stage) {
    return new NextAction(
        TEXTS.text("next." + stage.name(), Locale.JAPANESE, Map.of()),
        today().plusDays(days(stage)));
  }

  /** What usually follows a step; a paused match is looked at when the pause ends. */
  NextAction after(MoveMatch wish) {
    var usual = in(wish.to());
    return wish.to() == Stage.PAUSED && wish.until() != null
        ? new NextAction(usual.text(), wish.until())
        : usual;
  }

  LocalDate today() {
    return CivilDay.today(clock);
  }

  private int days(Stage stage) {
    return switch (stage) {
      case PROPOSED, APPROVED -> config.approveWithinDays();
      case OFFERED -> config.offerReplyWithinDays();
      case INTRODUCED -> config.firstMeetingWithinDays();
      case NDA -> config.ndaWithinDays();
      default -> config.followUpWithinDays();
    };
  }
}
