package jp.musubi.bench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;

/** What both forms of record share. */
final class Written {
  private static final Part[] PARTS = Part.values();

  private Written() {}

  static void passages(List<Passage> passages, DataOutput out) throws IOException {
    out.writeByte(passages.size());
    for (var passage : passages) {
      out.writeByte(passage.part().ordinal());
      out.writeUTF(passage.text());
    }
  }

  static List<Passage> passages(DataInput in) throws IOException {
    var passages = new ArrayList<Passage>();
    for (int left = in.readByte(); left > 0; left--) {
      passages.add(new Passage(PARTS[in.readByte()], in.readUTF()));
    }
    return passages;
  }

  static void codes(Collection<?> codes, DataOutput out) throws IOException {
    out.writeUTF(String.join(" ", codes.stream().map(String::valueOf).sorted().toList()));
  }

  static List<String> codes(DataInput in) throws IOException {
    var codes = in.readUTF();
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }
}
