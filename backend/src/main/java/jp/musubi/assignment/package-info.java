/**
 * Shares out work: needs in triage among coordinators, and invitations to published needs among
 * organizations, within what each can carry. It proposes with reasons; a person confirms. May
 * import match, search, need, seed, organization, identity, matching, vocabulary and shared.
 */
@org.jspecify.annotations.NullMarked
package jp.musubi.assignment;
