/**
 * Learns the weights of the model from what coordinators decided about the lists they were shown,
 * and compares old and new weights on needs that taught nothing. Pure like {@code matching}: no
 * clock, file, database or chance that is not the same every time.
 */
@NullMarked
package jp.musubi.matching.learning;

import org.jspecify.annotations.NullMarked;
