package jp.musubi.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate to be added to an organization. */
@Schema(name = "CertificateCommand")
public record AddCertificate(
    @NotBlank @Code("certificates") @Schema(examples = "iso-13485") String kind,
    @Size(max = 60) @Schema(examples = "JQA-MD0123") @Nullable String number,
    @Size(max = 120) @Schema(examples = "日本品質保証機構") @Nullable String body,
    @Schema(examples = "2028-09-30") @Nullable LocalDate expiresOn) {}
