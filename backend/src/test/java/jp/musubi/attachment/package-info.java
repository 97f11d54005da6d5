@NullMarked
package jp.musubi.attachment;

import org.jspecify.annotations.NullMarked;
