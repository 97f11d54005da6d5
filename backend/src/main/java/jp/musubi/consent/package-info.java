/**
 * What people agree to before they use Musubi: the texts with all their versions, who agreed to
 * which and when, and the rule that nobody writes before they agreed to those in force (ADR 030).
 */
@NullMarked
package jp.musubi.consent;

import org.jspecify.annotations.NullMarked;
