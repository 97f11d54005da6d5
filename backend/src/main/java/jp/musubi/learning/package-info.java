/**
 * Learning to rank: keeps what coordinators were shown and decided, the models learned from that,
 * and which one is in force. May import matching, identity, organization, vocabulary and shared;
 * {@code match} tells it what happened and asks it for weights.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.learning;
