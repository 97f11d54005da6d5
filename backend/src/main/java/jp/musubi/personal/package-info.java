/**
 * What the platform holds of a person: given to them, taken from it, and let go of in time. Stands
 * above all features and knows their tables by name (docs/personal-data.md).
 */
@NullMarked
package jp.musubi.personal;

import org.jspecify.annotations.NullMarked;
