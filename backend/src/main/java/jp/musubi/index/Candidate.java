package jp.musubi.index;

/**
 * A record worth scoring, found by fused text queries.
 *
 * @param version of the record that was indexed
 * @param score only to order candidates of one query
 */
public record Candidate(String id, long version, double score) {}
