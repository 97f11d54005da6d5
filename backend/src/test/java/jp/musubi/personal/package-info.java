@NullMarked
package jp.musubi.personal;

import org.jspecify.annotations.NullMarked;
