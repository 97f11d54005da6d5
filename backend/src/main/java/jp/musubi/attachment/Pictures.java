package jp.musubi.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws pictures anew: upright, and without anything but their pixels – no place, no time, no name
 * of a camera, nothing hidden behind the end.
 */
@ApplicationScoped
class Pictures {
  private static final int THUMBNAIL = 320;
  private static final float QUALITY = 0.9f;

  /** Each takes hundreds of megabytes while it is open. */
  private final Semaphore open = new Semaphore(2);

  @Inject AttachmentConfig config;

  /** A picture as it is kept, and a small one of it. */
  record Drawn(byte[] picture, byte[] thumbnail) {}

  Drawn redraw(byte[] content, FileKind kind) throws IOException {
    open.acquireUninterruptibly();
    try {
      var decoded = decode(content, kind);
      int orientation = kind == FileKind.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
      var upright = upright(decoded, orientation, kind == FileKind.PNG);
      return new Drawn(encode(upright, kind), encode(small(upright), FileKind.JPEG));
    } finally {
      open.release();
    }
  }

  private BufferedImage decode(byte[] content, FileKind kind) throws IOException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReadersByFormatName(kind.extension());
      var reader = readers.next();
      try {
        return decode(reader, in);
      } finally {
        reader.dispose();
      }
    }
  }

  private BufferedImage decode(ImageReader reader, ImageInputStream in) throws IOException {
    reader.setInput(in, true, true);
    try {
      // From the header alone: what is too large is not opened.
      if ((long) reader.getWidth(0) * reader.getHeight(0) > config.mostPixels()) {
        throw Refusal.swollen();
      }
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      throw Refusal.broken();
    }
  }

  private static BufferedImage upright(BufferedImage image, int orientation, boolean alpha) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = orientation >= 5;
    var drawn = new BufferedImage(turned ? height : width, turned ? width : height, type(alpha));
    var graphics = drawn.createGraphics();
    graphics.drawImage(image, transform(orientation, width, height), null);
    graphics.dispose();
    return drawn;
  }

  private static int type(boolean alpha) {
    return alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
  }

  /** From the stored pixels to those seen, for each of the eight ways. */
  private static AffineTransform transform(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static BufferedImage small(BufferedImage image) {
    double scale = Math.min(1, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static byte[] encode(BufferedImage image, FileKind kind) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(kind.extension()).next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
