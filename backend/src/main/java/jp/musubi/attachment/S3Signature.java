package jp.musubi.attachment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 for S3, in the Authorization header. */
record S3Signature(String region, String accessKey, String secretKey) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HMAC = "HmacSHA256";
  private static final int DAY = 8;

  static String time(Instant now) {
    return TIME.format(now);
  }

  /**
   * The header's value.
   *
   * @param query encoded, its parameters in order
   * @param headers to be signed, by their names in small letters; x-amz-date and
   *     x-amz-content-sha256 among them
   */
  String authorization(
      String method, String path, String query, SortedMap<String, String> headers) {
    var time = headers.getOrDefault("x-amz-date", "");
    var scope = time.substring(0, DAY) + "/" + region + "/s3/aws4_request";
    var signed = String.join(";", headers.keySet());
    var lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    var content = headers.getOrDefault("x-amz-content-sha256", "");
    var request = String.join("\n", method, path, query, lines, signed, content);
    var text =
        String.join("\n", ALGORITHM, time, scope, hash(request.getBytes(StandardCharsets.UTF_8)));
    var signature = HexFormat.of().formatHex(hmac(key(time.substring(0, DAY)), text));
    return "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
        .formatted(ALGORITHM, accessKey, scope, signed, signature);
  }

  private byte[] key(String day) {
    var key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
    for (var part : new String[] {region, "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    return key;
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Never tells the secret. */
  @Override
  public String toString() {
    return "S3Signature[" + accessKey + "]";
  }
}
