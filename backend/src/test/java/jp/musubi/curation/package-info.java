@org.jspecify.annotations.NullMarked
package jp.musubi.curation;
