/** Tests of the pure engine: tables of rules and properties, no container. */
@NullMarked
package jp.musubi.matching;

import org.jspecify.annotations.NullMarked;
