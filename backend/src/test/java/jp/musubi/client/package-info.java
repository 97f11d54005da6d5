@NullMarked
package jp.musubi.client;

import org.jspecify.annotations.NullMarked;
