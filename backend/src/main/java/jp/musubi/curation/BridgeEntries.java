package jp.musubi.curation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.matching.Bridge;

/** All edits of the bridge, and the bridge that comes of them. */
@ApplicationScoped
public class BridgeEntries implements PanacheRepositoryBase<BridgeEntry, UUID> {
  @Inject EntityManager entities;

  private final Bridge shipped = ShippedBridge.read();

  /** The bridge in force and the number by which a newer one is noticed. */
  public record Edition(long number, Bridge bridge) {}

  /** The number of the edition in force; it grows whenever something comes into force or goes. */
  public long number() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createQuery("select v.number from BridgeEdition v", Long.class)
                    .getSingleResult());
  }

  public Edition inForce() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var now = now();
              return new Edition(now.number(), now.inForce());
            });
  }

  /** Read in one statement, so that the number and the entries belong together. */
  Entries now() {
    var rows =
        entities
            .createQuery(
                """
                select v.number, e from BridgeEdition v left join BridgeEntry e on 1 = 1
                order by e.id
                """,
                Object[].class)
            .getResultList();
    var edits =
        rows.stream().map(row -> row[1]).filter(Objects::nonNull).map(BridgeEntry.class::cast);
    return new Entries(shipped, edits.toList(), (Long) rows.getFirst()[0]);
  }

  /** Lets nobody else change what is in force until this transaction ends. */
  BridgeEdition locked() {
    return entities.find(BridgeEdition.class, BridgeEdition.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
