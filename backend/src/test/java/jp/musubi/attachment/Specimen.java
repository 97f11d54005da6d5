package jp.musubi.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files to attach, made on the spot. */
final class Specimen {
  static final String CAMERA = "SecretCamera-35.6895N";

  private Specimen() {}

  static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  }

  /** The left half red, the right half blue. */
  static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** As a camera held on its side writes it, with its name and place. */
  static byte[] photograph(int width, int height, int orientation) {
    var plain = picture("jpg", width, height);
    var name = CAMERA.getBytes(StandardCharsets.US_ASCII);
    var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + name.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0).putInt(0).put(name);
    var file = ByteBuffer.allocate(plain.length + 2 + 2 + 6 + tiff.capacity());
    file.put(plain, 0, 2).put((byte) 0xFF).put((byte) 0xE1);
    file.putShort((short) (2 + 6 + tiff.capacity())).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    file.put(tiff.array()).put(plain, 2, plain.length - 2);
    return file.array();
  }

  /** A PNG whose header claims more pixels than anybody could open. */
  static byte[] giant() {
    var png = picture("png", 4, 4);
    var header = ByteBuffer.wrap(png);
    header.putInt(16, 60_000).putInt(20, 60_000);
    var crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    return png;
  }

  static byte[] word(String... more) {
    return zip(concat(more, "[Content_Types].xml", "word/document.xml"), 20);
  }

  /** A few kilobytes that unpack to half a gigabyte. */
  static byte[] bomb() {
    return zip(new String[] {"[Content_Types].xml", "word/document.xml"}, 250 * 1024 * 1024);
  }

  private static String[] concat(String[] more, String... names) {
    var all = new String[names.length + more.length];
    System.arraycopy(names, 0, all, 0, names.length);
    System.arraycopy(more, 0, all, names.length, more.length);
    return all;
  }

  static byte[] zip(String[] names, int size) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        var block = new byte[Math.min(size, 1024 * 1024)];
        for (int left = size; left > 0; left -= block.length) {
          zip.write(block, 0, Math.min(left, block.length));
        }
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
