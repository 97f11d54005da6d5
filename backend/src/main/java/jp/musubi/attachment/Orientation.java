package jp.musubi.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which way up a camera held a picture: the tag 0x0112 of Exif 2.3, 1 where there is none. */
final class Orientation {
  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** Of a JPEG file; what is not in order there says nothing. */
  static int of(byte[] jpeg) {
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != SCAN) {
      int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
      if ((jpeg[at + 1] & 0xFF) == APP1 && at + 2 + length <= jpeg.length && length > 16) {
        int told = inExif(ByteBuffer.wrap(jpeg, at + 4, length - 2).slice());
        if (told != UPRIGHT) {
          return told;
        }
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static int inExif(ByteBuffer segment) {
    var name = new byte[4];
    segment.get(0, name);
    if (!new String(name, StandardCharsets.US_ASCII).equals("Exif")) {
      return UPRIGHT;
    }
    var tiff = segment.slice(6, segment.capacity() - 6);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory + 2 > tiff.capacity()) {
      return UPRIGHT;
    }
    int count = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry + ENTRY > tiff.capacity()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
