package jp.musubi.matching;

import java.nio.ByteBuffer;

/**
 * A text as a direction in the space of a language model, in which texts that mean alike point
 * alike.
 */
public final class Embedding {
  private final String model;
  private final float[] values;
  private final double length;

  /**
   * @param model by its name; directions of different models cannot be compared
   * @param values one for each dimension, of any length together
   */
  public Embedding(String model, float[] values) {
    this.model = model;
    this.values = values.clone();
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    length = Math.sqrt(squares);
  }

  /** In half precision: a direction of hundreds of dimensions needs no more. */
  static Embedding of(String model, byte[] halves) {
    var read = ByteBuffer.wrap(halves).asShortBuffer();
    var values = new float[read.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(read.get(i));
    }
    return new Embedding(model, values);
  }

  byte[] halves() {
    var bytes = ByteBuffer.allocate(values.length * Short.BYTES);
    for (float value : values) {
      // What is kept is compared with what is kept: only the direction counts.
      bytes.putShort(Float.floatToFloat16(length == 0 ? 0 : (float) (value / length)));
    }
    return bytes.array();
  }

  String model() {
    return model;
  }

  boolean isComparableTo(Embedding other) {
    return model.equals(other.model) && values.length == other.values.length;
  }

  /** Cosine of the angle between both: 1 the same direction, 0 nothing in common. */
  double cosine(Embedding other) {
    double product = 0;
    for (int i = 0; i < values.length; i++) {
      product += (double) values[i] * other.values[i];
    }
    return product == 0 ? 0 : product / (length * other.length);
  }
}
