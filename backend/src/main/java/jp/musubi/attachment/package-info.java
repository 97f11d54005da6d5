/**
 * Files attached to needs and seeds: what they are told by their content, pictures without what
 * cameras wrote into them, each file at a level of its own. May import need, seed and what is below
 * them.
 */
@NullMarked
package jp.musubi.attachment;

import org.jspecify.annotations.NullMarked;
