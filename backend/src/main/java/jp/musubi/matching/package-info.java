/**
 * Scores how well one seed fits one need, and says why: gates, additive factors, evidence of both
 * sides. Pure: imports nothing but the JDK and JSpecify; reads no clock, file, database or index.
 */
@NullMarked
package jp.musubi.matching;

import org.jspecify.annotations.NullMarked;
