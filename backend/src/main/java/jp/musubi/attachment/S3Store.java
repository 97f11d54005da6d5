package jp.musubi.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Keeps files in a bucket that speaks S3, addressed by path as all such servers allow. */
final class S3Store implements FileStore {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] NOTHING = {};

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;
  private final String bucket;
  private final S3Signature signature;
  private final Clock clock;

  S3Store(URI endpoint, String bucket, S3Signature signature, Clock clock) {
    this.endpoint = endpoint;
    this.bucket = bucket;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    send("PUT", key, "", content);
  }

  @Override
  public InputStream open(String key) throws IOException {
    return new ByteArrayInputStream(send("GET", key, "", NOTHING));
  }

  @Override
  public void remove(String key) throws IOException {
    send("DELETE", key, "", NOTHING);
  }

  @Override
  public List<Kept> all() throws IOException {
    var all = new ArrayList<Kept>();
    var next = "";
    do {
      var continued =
          next.isEmpty()
              ? ""
              : "continuation-token="
                  + URLEncoder.encode(next, StandardCharsets.UTF_8).replace("+", "%20")
                  + "&";
      var page = parsed(send("GET", "", continued + "list-type=2", NOTHING));
      var entries = page.getElementsByTagName("Contents");
      for (int i = 0; i < entries.getLength(); i++) {
        if (entries.item(i) instanceof Element entry) {
          all.add(new Kept(text(entry, "Key"), Instant.parse(text(entry, "LastModified"))));
        }
      }
      next = text(page.getDocumentElement(), "NextContinuationToken");
    } while (!next.isEmpty());
    return all;
  }

  private byte[] send(String method, String key, String query, byte[] content) throws IOException {
    var path = endpoint.getRawPath().replaceFirst("/$", "") + "/" + bucket;
    path = key.isEmpty() ? path : path + "/" + key;
    var address = endpoint.resolve(query.isEmpty() ? path : path + "?" + query);
    var headers = new TreeMap<String, String>();
    headers.put("host", endpoint.getRawAuthority());
    headers.put("x-amz-content-sha256", S3Signature.hash(content));
    headers.put("x-amz-date", S3Signature.time(clock.instant()));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .method(
                method,
                content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content))
            .header("Authorization", signature.authorization(method, path, query, headers));
    // The client sends the host itself.
    headers.remove("host");
    headers.forEach(request::header);
    try {
      return checked(method, client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private static byte[] checked(String method, HttpResponse<byte[]> answer) throws IOException {
    boolean gone = method.equals("DELETE") && answer.statusCode() == 404;
    if (answer.statusCode() / 100 != 2 && !gone) {
      throw new IOException("the bucket answered " + answer.statusCode() + " to " + method);
    }
    return answer.body();
  }

  private static Document parsed(byte[] xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private static String text(Element in, String name) {
    var found = in.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
