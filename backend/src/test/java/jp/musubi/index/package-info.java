/** Tests of the index on real Lucene in directories of their own. */
@NullMarked
package jp.musubi.index;

import org.jspecify.annotations.NullMarked;
