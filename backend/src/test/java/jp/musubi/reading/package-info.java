@org.jspecify.annotations.NullMarked
package jp.musubi.reading;
