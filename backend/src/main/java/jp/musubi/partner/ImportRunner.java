package jp.musubi.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Works through a file in the background, each row in a transaction of its own together with the
 * note of what became of it: a crash loses no row and repeats none.
 */
@ApplicationScoped
class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);

  private static final int TRIES = 2;

  @Inject ImportJobs jobs;
  @Inject RowImporter importer;
  @Inject ObjectMapper mapper;
  @Inject ManagedExecutor executor;
  @Inject Clock clock;

  /** Goes on with what a stop or a crash interrupted. */
  void resume(@Observes StartupEvent start) {
    executor.execute(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> jobs.unfinished().stream().map(ImportJob::id).toList())
                .forEach(this::run));
  }

  void start(UUID job) {
    executor.execute(() -> run(job));
  }

  private void run(UUID id) {
    try {
      var file =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    var job = jobs.findById(id);
                    job.start();
                    return new FileRows(mapper).read(jobs.file(id), job.format());
                  });
      var done = QuarkusTransaction.requiringNew().call(() -> jobs.done(id));
      var batch = QuarkusTransaction.requiringNew().call(() -> importer.batch(jobs.findById(id)));
      for (var row : file) {
        if (!done.contains(row.number())) {
          take(id, batch, row);
        }
      }
      finish(id, Optional.empty());
    } catch (DomainException refusal) {
      finish(id, Optional.of(refusal.slug()));
    } catch (RuntimeException failure) {
      // Left unfinished on purpose: the next start goes on with it.
      LOG.errorf(failure, "Import %s stopped and is resumed at the next start", id);
    }
  }

  private void take(UUID id, RowImporter.Batch batch, Row row) {
    var result = tried(id, batch, row, 1);
    if (batch.dryRun() || result.status() == RowResult.Status.FAILED) {
      var kept = result;
      QuarkusTransaction.requiringNew().run(() -> keep(id, row, kept));
    }
  }

  /** A row that fails twice for reasons of our own must not hold up those after it. */
  private RowResult tried(UUID id, RowImporter.Batch batch, Row row, int times) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> imported(id, batch, row));
    } catch (Rehearsed dryRun) {
      return dryRun.result;
    } catch (RowRefused refused) {
      return RowResult.failed(refused.flaws());
    } catch (RuntimeException failure) {
      if (times < TRIES) {
        return tried(id, batch, row, times + 1);
      }
      LOG.errorf(failure, "Row %d of import %s could not be imported", row.number(), id);
      return RowResult.failed(List.of(new RowResult.Flaw("", "internal", Map.of())));
    }
  }

  private RowResult imported(UUID id, RowImporter.Batch batch, Row row) {
    var result = importer.take(batch, row);
    if (batch.dryRun()) {
      // All checks ran, also those of the database; nothing stays.
      throw new Rehearsed(result);
    }
    keep(id, row, result);
    return result;
  }

  /** Takes a dry run's result out of the transaction that is rolled back. */
  private static final class Rehearsed extends RuntimeException {
    private final transient RowResult result;

    Rehearsed(RowResult result) {
      super("dry run", null, false, false);
      this.result = result;
    }
  }

  private void keep(UUID id, Row row, RowResult result) {
    jobs.findById(id).count(result.status());
    jobs.keep(id, row.number(), result);
  }

  private void finish(UUID id, Optional<String> failure) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var job = jobs.findById(id);
              failure.ifPresentOrElse(
                  slug -> job.fail(slug, clock.instant()), () -> job.finish(clock.instant()));
              jobs.removeFile(id);
            });
  }
}
