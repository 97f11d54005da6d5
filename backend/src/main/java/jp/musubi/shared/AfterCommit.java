package jp.musubi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.logging.Logger;

/** What is to happen once a transaction has been committed, or once it was not. */
@ApplicationScoped
public class AfterCommit {
  private static final Logger LOG = Logger.getLogger(AfterCommit.class);

  @Inject TransactionSynchronizationRegistry transaction;

  /** Runs it after the commit of the present transaction. */
  public void run(Runnable work) {
    after(true, work);
  }

  /**
   * Takes back, where the present transaction is not committed, what was done elsewhere for it. A
   * failure of that is for the log: the caller is told why there was no commit.
   */
  public void otherwise(Runnable takeBack) {
    after(
        false,
        () -> {
          try {
            takeBack.run();
          } catch (RuntimeException failed) {
            LOG.warnf("Could not be taken back: %s", failed.getMessage());
          }
        });
  }

  private void after(boolean committed, Runnable work) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if ((status == Status.STATUS_COMMITTED) == committed) {
              work.run();
            }
          }
        });
  }
}
