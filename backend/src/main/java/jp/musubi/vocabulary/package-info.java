/**
 * Coded values with labels in Japanese and English, carried with the product as versioned files,
 * and the check digits of official numbers. Lies beside {@code shared}, below every feature; may
 * import only {@code shared}.
 */
@NullMarked
package jp.musubi.vocabulary;

import org.jspecify.annotations.NullMarked;
