package jp.musubi.corporation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the National Tax Agency publishes of a 法人番号.
 *
 * @param kind 法人種別: 101 organ of the state, 201 municipality, 301–399 and 401 corporations, 499
 *     other
 * @param municipalityCode six digits; absent for those abroad
 * @param closeCause 01 liquidated, 11 merged, 21 closed by the registrar, 31 other
 * @param successor the number of the corporation that took it over
 * @param unsearchable the agency leaves it out of its own search, as little is known of it
 * @param asOf the latest day on which anything in the register was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Corporation(
    @Schema(examples = "4011001098993") String number,
    @Schema(examples = "青森精工株式会社") String name,
    @Nullable String nameKana,
    @Nullable String nameEn,
    String kind,
    @Nullable String prefectureCode,
    @Nullable String municipalityCode,
    @Schema(examples = "青森県青森市橋本一丁目1番1号") String address,
    @Nullable String postCode,
    @Nullable LocalDate closedOn,
    @Nullable String closeCause,
    @Nullable String successor,
    LocalDate updatedOn,
    boolean unsearchable,
    LocalDate asOf) {}
