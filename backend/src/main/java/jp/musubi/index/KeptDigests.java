package jp.musubi.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Digest;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Digests beside a Lucene document, one for each rung; what two rungs share is kept once. */
final class KeptDigests {
  private KeptDigests() {}

  static void add(Document document, Map<Rung, Content> contents) {
    var first = new HashMap<Digest, Rung>();
    for (var rung : Rung.values()) {
      var content = contents.get(rung);
      var digest = content == null ? null : content.digest();
      if (digest != null) {
        var same = first.putIfAbsent(digest, rung);
        var bytes = same == null ? digest.bytes() : new byte[] {(byte) same.ordinal()};
        document.add(new BinaryDocValuesField(Fields.of(rung).digest, new BytesRef(bytes)));
      }
    }
  }

  /** The digest of a document for a rung, if it was kept. */
  static @Nullable Digest of(LeafReader segment, int document, Fields fields) throws IOException {
    var bytes = bytes(segment, document, fields);
    if (bytes != null && bytes.length == 1) {
      bytes = bytes(segment, document, Fields.of(Rung.values()[bytes.bytes[bytes.offset]]));
    }
    return bytes == null
        ? null
        : Digest.of(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
  }

  private static @Nullable BytesRef bytes(LeafReader segment, int document, Fields fields)
      throws IOException {
    var values = DocValues.getBinary(segment, fields.digest);
    return values.advanceExact(document) ? values.binaryValue() : null;
  }
}
