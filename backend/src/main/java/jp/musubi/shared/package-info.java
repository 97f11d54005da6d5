/**
 * What every feature stands on: problems, paging, preconditions, idempotency, the outbox, time and
 * safe text. Imports nothing of ours.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.shared;
