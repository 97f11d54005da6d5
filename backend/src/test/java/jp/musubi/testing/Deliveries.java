package jp.musubi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background. */
@ApplicationScoped
public class Deliveries {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Inject EntityManager entities;

  /** Waits until every change has reached those who keep in step with it. */
  public void settled() {
    eventually("the outbox is empty", () -> waiting() == 0);
  }

  /** Waits until something is so, a minute at most: how fast it is belongs to the benchmarks. */
  public static void eventually(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time until " + what).isLessThan(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }

  /** A word that no other text has. */
  public static String aWord() {
    var word = new StringBuilder("zq");
    ThreadLocalRandom.current().ints(12, 'a', 'z').forEach(c -> word.append((char) c));
    return word.toString();
  }

  private long waiting() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from outbox where delivered_at is null")
                            .getSingleResult())
                    .longValue());
  }
}
