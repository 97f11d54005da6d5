import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { OrganizationPatch } from '@/api/organizations';
import type { OrganizationView, RegisterOrganization } from '@/api/types';
import '@/shared/form/zod-messages';
import { digitsOf, isCorporateNumber } from './corporate-number';

export const kinds = [
  'COMPANY',
  'HOSPITAL',
  'CLINIC',
  'CARE_FACILITY',
  'UNIVERSITY',
  'RESEARCH_INSTITUTE',
  'SUPPORT_ORGANIZATION',
  'FINANCIAL_INSTITUTION',
  'GOVERNMENT',
  'ASSOCIATION',
] as const;
const roles = ['MAH', 'MAKER', 'TECHNOLOGY', 'TEST', 'FUNDING'] as const;

const text = (longest: number) => z.string().trim().max(longest);
const number = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFKC').replace(/[,\s]/g, ''))
    .pipe(z.string().regex(new RegExp(`^\\d{0,${longest}}$`)));

/** Checks what is typed; `own` registrations of companies need their 法人番号, coordinators may lack it. */
export function organizationSchema(t: TFunction<'organization'>, own: boolean) {
  return z
    .object({
      kind: z.enum(kinds),
      name: z.string().trim().min(1).max(120),
      nameKana: text(120),
      nameEn: text(200),
      corporateNumber: z
        .string()
        .transform(digitsOf)
        .refine((typed) => typed === '' || isCorporateNumber(typed), t('form.corporateNumberWrong')),
      prefecture: z.string(),
      municipalityCode: z.string().min(1),
      industryCode: z.string(),
      employees: number(8),
      capitalYen: number(15),
      foundedYear: number(4),
      website: z
        .string()
        .trim()
        .max(400)
        .refine((typed) => typed === '' || /^https?:\/\/[^\s<>"]+$/.test(typed), t('form.websiteWrong')),
      description: text(2000),
      rolesOffered: z.array(z.enum(roles)),
      regionsServed: z.array(z.string()),
      ror: text(60),
      medicalInstitutionCode: z.string().transform(digitsOf),
    })
    .refine(({ kind, corporateNumber }) => !own || kind !== 'COMPANY' || corporateNumber !== '', {
      path: ['corporateNumber'],
      message: t('form.corporateNumberNeeded'),
    });
}

export type OrganizationInput = z.input<ReturnType<typeof organizationSchema>>;
export type OrganizationOutput = z.output<ReturnType<typeof organizationSchema>>;

export function inputOf(organization?: OrganizationView): OrganizationInput {
  const given = (value: string | number | undefined) => (value === undefined ? '' : String(value));
  return {
    kind: organization?.kind ?? ('' as 'COMPANY'),
    name: given(organization?.name),
    nameKana: given(organization?.nameKana),
    nameEn: given(organization?.nameEn),
    corporateNumber: given(organization?.corporateNumber),
    prefecture: given(organization?.prefectureCode),
    municipalityCode: given(organization?.municipalityCode),
    industryCode: given(organization?.industryCode),
    employees: given(organization?.employees),
    capitalYen: given(organization?.capitalYen),
    foundedYear: given(organization?.foundedYear),
    website: given(organization?.website),
    description: given(organization?.description),
    rolesOffered: organization?.rolesOffered ?? [],
    regionsServed: organization?.regionsServed ?? [],
    ror: given(organization?.ror),
    medicalInstitutionCode: given(organization?.medicalInstitutionCode),
  };
}

/** As the API takes it; an empty field becomes null, which takes a value away in a merge patch. */
export function commandOf({ prefecture: _, ...values }: OrganizationOutput): OrganizationPatch {
  const numbers = ['employees', 'capitalYen', 'foundedYear'];
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value === '') return [name, null];
      return [name, numbers.includes(name) ? Number(value) : value];
    }),
  );
}

export function registrationOf(values: OrganizationOutput): RegisterOrganization {
  const given = Object.entries(commandOf(values)).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as RegisterOrganization;
}
