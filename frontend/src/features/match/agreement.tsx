import { zodResolver } from '@hookform/resolvers/zod';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { MatchView, Nda } from '@/api/types';
import { CheckboxGroup, RadioGroup } from '@/shared/form/choice-group';
import { useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Facts } from '@/shared/ui/facts';
import { DialogButton, DialogForm } from './dialog-form';
import { Part } from './part';
import { partiesOf } from './parties';
import { isOpen } from './stages';
import { useMatchWrite } from './use-match-write';

const kinds = ['MUTUAL', 'ONE_WAY', 'MULTI_PARTY'] as const;

/** The confidentiality agreement among the participants; signing it opens what is disclosed under one. */
export function Agreement({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const coordinates = useMe().has('coordinator', 'admin');
  const { nda } = match;
  if (!nda && !coordinates) return null;
  return (
    <Part
      title={t('nda.title')}
      action={
        coordinates &&
        isOpen(match.stage) && (
          <DialogButton label={t(nda ? 'nda.change' : 'nda.record')}>
            {(close) => <NdaDialog match={match} onClose={close} />}
          </DialogButton>
        )
      }
    >
      {nda ? <Signed nda={nda} /> : <p className="text-ink-soft">{t('nda.none')}</p>}
    </Part>
  );
}

function Signed({ nda }: { nda: NonNullable<MatchView['nda']> }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  return (
    <div className="space-y-3">
      {nda.expired && (
        <p className="flex flex-wrap items-center gap-2">
          <StatusBadge tone="warn">{t('nda.expired')}</StatusBadge>
          {t('nda.expiredText')}
        </p>
      )}
      <Facts
        items={[
          { label: t('nda.kind'), value: t(`nda.${nda.kind}.label`) },
          { label: t('nda.parties'), value: nda.parties.map(({ name }) => name).join('\n') },
          { label: t('nda.discloser'), value: nda.discloser?.name },
          { label: t('nda.signedOn'), value: format.date(nda.signedOn) },
          { label: t('nda.expiresOn'), value: nda.expiresOn ? format.date(nda.expiresOn) : t('nda.noEnd') },
          { label: t('nda.document'), value: nda.document },
        ]}
      />
    </div>
  );
}

type Values = {
  kind: (typeof kinds)[number];
  parties: string[];
  discloserId: string;
  signedOn: string;
  expiresOn: string;
  document: string;
};

function useNdaForm({ nda }: MatchView) {
  const { t } = useTranslation('match');
  const schema = z
    .object({
      kind: z.enum(kinds),
      parties: z.array(z.string()).min(2, t('nda.twoParties')),
      discloserId: z.string(),
      signedOn: z.string().min(1),
      expiresOn: z.string(),
      document: z.string().max(200),
    })
    .refine(({ signedOn, expiresOn }) => expiresOn === '' || expiresOn > signedOn, {
      path: ['expiresOn'],
      message: t('nda.endsBeforeStart'),
    })
    .refine(({ kind, parties, discloserId }) => kind !== 'ONE_WAY' || parties.includes(discloserId), {
      path: ['discloserId'],
      message: t('nda.discloserIsParty'),
    });
  return useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      kind: nda?.kind,
      parties: nda?.parties.map(({ id }) => id) ?? [],
      discloserId: nda?.discloser?.id ?? '',
      signedOn: nda?.signedOn ?? '',
      expiresOn: nda?.expiresOn ?? '',
      document: nda?.document ?? '',
    },
  });
}

const written = ({ kind, discloserId, expiresOn, document, ...rest }: Values): Nda => ({
  ...rest,
  kind,
  discloserId: kind === 'ONE_WAY' ? discloserId : undefined,
  expiresOn: expiresOn || undefined,
  document: document.trim() || undefined,
});

function NdaDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const { t } = useTranslation(['match', 'common']);
  const form = useNdaForm(match);
  const sign = useMatchWrite((nda: Nda) => matchWrites.signNda(match.id, match.version, nda), t('nda.saved'));
  return (
    <DialogForm
      title={t('nda.record')}
      form={form}
      onSubmit={(values) => sign.mutateAsync(written(values))}
      onClose={onClose}
      submitLabel={t('common:action.save')}
    >
      <p>{t('nda.effect')}</p>
      <NdaFields match={match} form={form} />
    </DialogForm>
  );
}

function NdaFields({ match, form }: { match: MatchView; form: UseFormReturn<Values> }) {
  const { t } = useTranslation('match');
  const field = useFields(form);
  const parties = partiesOf(match);
  return (
    <>
      <RadioGroup
        label={t('nda.kind')}
        required
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`nda.${kind}.label`),
          hint: t(`nda.${kind}.hint`),
        }))}
        {...field('kind')}
      />
      <CheckboxGroup
        label={t('nda.parties')}
        hint={t('nda.partiesHint')}
        required
        options={parties}
        {...field('parties')}
      />
      {form.watch('kind') === 'ONE_WAY' && (
        <Select label={t('nda.discloser')} required options={parties} {...field('discloserId')} />
      )}
      <DateField label={t('nda.signedOn')} required {...field('signedOn')} />
      <DateField label={t('nda.expiresOn')} hint={t('nda.expiresHint')} {...field('expiresOn')} />
      <TextField label={t('nda.document')} hint={t('nda.documentHint')} {...field('document')} />
    </>
  );
}
