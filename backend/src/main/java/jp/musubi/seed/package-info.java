/**
 * Seeds: what companies, universities, facilities, experts and funders can offer; content by level
 * of disclosure, review and life cycle. May import organization, index and everything below.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.seed;
