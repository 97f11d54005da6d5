package jp.musubi.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the caller agrees to a text.
 *
 * @param version the one that was read; only the one in force counts
 */
@Schema(name = "GiveConsent")
public record GiveConsent(@NotNull ConsentText.Document document, @Positive int version) {}
