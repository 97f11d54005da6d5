/**
 * The audit: who wrote or read what, when, why and from where, in entries that nobody changes. The
 * database writes those of writes by itself, whatever code wrote; those of reads are added here.
 * Imports {@code identity} and {@code shared}; nobody imports it.
 */
@NullMarked
package jp.musubi.audit;

import org.jspecify.annotations.NullMarked;
