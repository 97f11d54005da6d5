/**
 * The benchmark {@code ./musubi bench}: made records, the product's own steps over them, and three
 * other ways to find text beside it. Built with the profile {@code bench} alone.
 */
@NullMarked
package jp.musubi.bench;

import org.jspecify.annotations.NullMarked;
