package jp.musubi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Supply;
import org.postgresql.PGConnection;

/**
 * PostgreSQL with {@code pg_trgm}, as one would use it by oneself: the same texts in one column, a
 * trigram index on it, the nearest twenty by similarity. The index is a GiST: a GIN cannot order,
 * and at a similarity that lets twenty through it reads nearly everything and took ten times as
 * long.
 */
final class TrigramDatabase implements Engine, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LOT = 1_000;
  private static final String NEAREST =
      "select id from seed order by text <-> ? limit " + Suggesting.SHOWN;

  private final EmbeddedPostgres server;
  private final Connection connection;
  private final long backend;

  TrigramDatabase(Path folder) throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres").toFile())
            .setCleanDataDirectory(false)
            .setLocaleConfig("locale", "C.UTF-8")
            .setPGStartupWait(PATIENCE)
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("maintenance_work_mem", "1GB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("effective_cache_size", "8GB")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("max_parallel_workers_per_gather", "0")
            .start();
    connection = server.getPostgresDatabase().getConnection();
    backend = number("select pg_backend_pid()");
  }

  @Override
  public String name() {
    return "trigram";
  }

  void fill(Archive<Supply> seeds, long count) throws SQLException, IOException {
    run("drop table if exists seed");
    run("create extension if not exists pg_trgm");
    run("create table seed (id bigint primary key, text text not null)");
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (long from = 0; from < count; from += LOT) {
      var rows = new StringBuilder();
      for (long number = from; number < Math.min(count, from + LOT); number++) {
        var text = Records.text(seeds.read(number).texts());
        rows.append(number)
            .append('\t')
            .append(text.replace('\\', ' ').replace('\t', ' ').replace('\n', ' '));
        rows.append('\n');
      }
      copy.copyIn("copy seed from stdin", new StringReader(rows.toString()));
    }
  }

  void index() throws SQLException {
    run("create index on seed using gist (text gist_trgm_ops(siglen=256))");
    run("vacuum analyze seed");
  }

  @Override
  public List<Long> processes() {
    return List.of(backend);
  }

  long bytes() throws SQLException {
    return number("select pg_total_relation_size('seed')");
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public List<String> ask(Demand need) throws IOException {
    var text = Records.text(need.texts());
    try (var statement = connection.prepareStatement(NEAREST)) {
      statement.setString(1, text);
      var ids = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(Ids.of(rows.getLong(1)));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    try (server) {
      connection.close();
    }
  }
}
