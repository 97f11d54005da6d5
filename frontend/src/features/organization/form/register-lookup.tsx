import { useMutation } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { lookUpCorporation } from '@/api/corporations';
import type { Corporation } from '@/api/types';
import { Failure } from '@/shared/form/form';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { digitsOf, isCorporateNumber } from './corporate-number';
import type { OrganizationInput, OrganizationOutput } from './schema';

/** Fills name, reading and place from the register, so that nobody types what is known. */
export function RegisterLookup({
  form,
}: {
  form: UseFormReturn<OrganizationInput, unknown, OrganizationOutput>;
}) {
  const { t } = useTranslation('organization');
  const format = useFormat();
  const number = digitsOf(form.watch('corporateNumber'));
  const lookup = useMutation({ mutationFn: lookUpCorporation, onSuccess: fill });

  function fill(found: Corporation) {
    const put = (name: keyof OrganizationInput, value: string | undefined) =>
      value && form.setValue(name, value, { shouldDirty: true, shouldValidate: true });
    put('name', found.name);
    put('nameKana', found.nameKana);
    put('nameEn', found.nameEn);
    if (found.municipalityCode) {
      put('prefecture', found.prefectureCode);
      put('municipalityCode', found.municipalityCode);
    }
  }

  return (
    <div className="space-y-2">
      <Button
        variant="secondary"
        size="small"
        disabled={!isCorporateNumber(number)}
        pending={lookup.isPending}
        onClick={() => lookup.mutate(number)}
      >
        {t('form.lookUp')}
      </Button>
      <div role="status" className="text-sm">
        {lookup.error && <Failure error={lookup.error} />}
        {lookup.data && (
          <p>
            {t('form.lookedUp', { address: lookup.data.address, date: format.date(lookup.data.asOf) })}
            {lookup.data.closedOn && (
              <strong className="block text-danger">
                {t('form.closed', { date: format.date(lookup.data.closedOn) })}
              </strong>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
