package jp.musubi.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets go of what is kept for no attachment: of uploads that came to nothing, or of removed ones.
 */
@ApplicationScoped
class OrphanSweep {
  private static final Logger LOG = Logger.getLogger(OrphanSweep.class);

  /** Younger ones may belong to a transaction that is still open. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  private static final int AT_ONCE = 500;

  @Inject FileStore store;
  @Inject Attachments attachments;
  @Inject Clock clock;

  @Scheduled(
      every = "6h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void sweep() throws IOException {
    sweep(clock.instant().minus(PATIENCE));
  }

  void sweep(Instant before) throws IOException {
    var old =
        store.all().stream()
            .filter(kept -> kept.since().isBefore(before))
            .map(FileStore.Kept::key)
            .toList();
    var orphans = new ArrayList<String>();
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      orphans.addAll(unused(old.subList(from, Math.min(old.size(), from + AT_ONCE))));
    }
    for (var key : orphans) {
      store.remove(key);
    }
    if (!orphans.isEmpty()) {
      LOG.infof("Let go of %d files that belonged to nothing.", orphans.size());
    }
  }

  private List<String> unused(List<String> keys) {
    var inUse = attachments.keysInUse(keys);
    return keys.stream().filter(key -> !inUse.contains(key)).toList();
  }
}
