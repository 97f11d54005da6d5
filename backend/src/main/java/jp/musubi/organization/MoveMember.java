package jp.musubi.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's right to log in, taken or given back.
 *
 * @param reason kept with the step, for those who ask later
 */
record MoveMember(
    @NotNull MemberState to,
    @NotBlank @Size(max = 300) @Schema(examples = "3月末で退職") String reason) {}
