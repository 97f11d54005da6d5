/** Musubi: one flat package per feature; imports go downward only (docs/architecture.md). */
@org.jspecify.annotations.NullMarked
package jp.musubi;
