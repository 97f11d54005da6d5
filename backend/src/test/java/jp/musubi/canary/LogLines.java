package jp.musubi.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every line written to any log that holds one of the planted words. */
final class LogLines extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  /** A line a request: read here, but not printed fifty thousand times. */
  private static final Logger ACCESS = Logger.getLogger("jp.musubi.access");

  private static final PatternFormatter FORM = new PatternFormatter("%c %X %s%e");

  private final String prefix;
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private LogLines(String prefix) {
    this.prefix = prefix;
  }

  static LogLines listening(String prefix) {
    var lines = new LogLines(prefix);
    ROOT.addHandler(lines);
    ACCESS.addHandler(lines);
    ACCESS.setUseParentHandlers(false);
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    var text = FORM.format(line instanceof ExtLogRecord known ? known : ExtLogRecord.wrap(line));
    if (text.contains(prefix)) {
      told.add(text);
    }
  }

  List<String> told() {
    return List.copyOf(told);
  }

  void forget() {
    told.clear();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ACCESS.removeHandler(this);
    ACCESS.setUseParentHandlers(true);
  }
}
