@NullMarked
package jp.musubi.audit;

import org.jspecify.annotations.NullMarked;
