package jp.musubi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the audit from its beginning and computes every hash anew, in bounded memory and without
 * help of the database's own functions.
 */
public final class Chain {
  private static final int FETCHED = 1_000;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final List<String> TEXTS =
      List.of(
          "actor",
          "action",
          "record_type",
          "record_id",
          "fields",
          "reason",
          "operation",
          "request_id",
          "address");

  private Chain() {}

  /**
   * What was found.
   *
   * @param entries looked at; all, or up to the first that is broken
   * @param firstBroken place of the first entry that is not as it was written, is missing, or
   *     follows on something else
   */
  public record Verdict(long entries, OptionalLong firstBroken) {}

  /** Walks the chain on one connection, which must not be in auto-commit mode. */
  public static Verdict verify(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      var row = statement.executeQuery("select * from audit_entry order by seq");
      long entries = 0;
      var previous = new byte[0];
      while (row.next()) {
        entries++;
        var hash = hash(previous, row);
        boolean follows =
            row.getLong("seq") == entries && Arrays.equals(row.getBytes("previous"), previous);
        if (!follows || !Arrays.equals(row.getBytes("hash"), hash)) {
          return new Verdict(entries, OptionalLong.of(entries));
        }
        previous = hash;
      }
      return new Verdict(entries, OptionalLong.empty());
    }
  }

  private static byte[] hash(byte[] previous, ResultSet row) throws SQLException {
    var text = new StringBuilder();
    add(text, row.getString("id"));
    add(text, String.valueOf(row.getLong("seq")));
    var at = row.getObject("at", OffsetDateTime.class);
    add(text, AT.format(at.withOffsetSameInstant(ZoneOffset.UTC)));
    for (var column : TEXTS) {
      add(text, row.getString(column));
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void add(StringBuilder text, String value) {
    text.append(value.codePointCount(0, value.length())).append(':').append(value);
  }
}
