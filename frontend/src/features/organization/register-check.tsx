import { useTranslation } from 'react-i18next';
import type { OrganizationView, Verification } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Facts } from '@/shared/ui/facts';
import { Notice } from '@/shared/ui/notice';

/** What the register says beside what was entered, for whoever verifies an organization. */
export function RegisterCheck({
  organization,
  verification,
}: {
  organization: OrganizationView;
  verification: Verification;
}) {
  const { t } = useTranslation('organization');
  const format = useFormat();
  const { standing, corporation, asOf, basis } = verification;
  const tone = verification.reasonRequired ? 'danger' : standing === 'AGREES' ? 'info' : 'warn';
  const compared = (text: string | undefined, agrees: boolean) =>
    text && (
      <span className="flex flex-wrap items-center gap-2">
        {text}
        <StatusBadge tone={agrees ? 'good' : 'warn'}>
          {t(agrees ? 'verify.same' : 'verify.different')}
        </StatusBadge>
      </span>
    );
  return (
    <section className="space-y-3">
      <Notice tone={tone} title={t(`verify.standing.${standing}`)}>
        {asOf && t('verify.asOf', { date: format.date(asOf) })}
      </Notice>
      {corporation && (
        <Facts
          items={[
            { label: t('verify.entered'), value: organization.name },
            { label: t('verify.name'), value: compared(corporation.name, verification.nameAgrees) },
            { label: t('verify.address'), value: compared(corporation.address, verification.placeAgrees) },
            { label: t('verify.closedOn'), value: corporation.closedOn && format.date(corporation.closedOn) },
            { label: t('verify.successor'), value: corporation.successor },
          ]}
        />
      )}
      {basis && (
        <p className="text-sm text-ink-soft">
          {t('verify.before', {
            date: format.date(basis.verifiedAt),
            standing: t(`verify.standing.${basis.standing}`),
          })}
          {basis.reason && ` ${t('verify.because', { reason: basis.reason })}`}
        </p>
      )}
    </section>
  );
}
