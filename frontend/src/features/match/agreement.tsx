import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { MatchView, Nda } from '@/api/types';
import { RadioGroup } from '@/shared/form/choice-group';
import { useFields } from '@/shared/form/form';
import { DateField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useFormat } from '@/shared/format/use-format';
import { Facts } from '@/shared/ui/facts';
import { DialogButton, DialogForm } from './dialog-form';
import { Part } from './part';
import { isOpen } from './stages';
import { useMatchWrite } from './use-match-write';

const kinds = ['MUTUAL', 'ONE_WAY', 'MULTI_PARTY'] as const;

/** The confidentiality agreement among the participants; signing it opens what is disclosed under one. */
export function Agreement({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const format = useFormat();
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
      {nda ? (
        <Facts
          items={[
            { label: t('nda.kind'), value: t(`nda.${nda.kind}.label`) },
            { label: t('nda.signedOn'), value: format.date(nda.signedOn) },
            { label: t('nda.expiresOn'), value: nda.expiresOn ? format.date(nda.expiresOn) : t('nda.noEnd') },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t('nda.none')}</p>
      )}
    </Part>
  );
}

function NdaDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const { t } = useTranslation(['match', 'common']);
  const schema = z
    .object({ kind: z.enum(kinds), signedOn: z.string().min(1), expiresOn: z.string() })
    .refine(({ signedOn, expiresOn }) => expiresOn === '' || expiresOn > signedOn, {
      path: ['expiresOn'],
      message: t('nda.endsBeforeStart'),
    });
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { signedOn: '', ...match.nda, expiresOn: match.nda?.expiresOn ?? '' },
  });
  const field = useFields(form);
  const sign = useMatchWrite((nda: Nda) => matchWrites.signNda(match.id, match.version, nda), t('nda.saved'));
  return (
    <DialogForm
      title={t('nda.record')}
      form={form}
      onSubmit={({ expiresOn, ...rest }) => sign.mutateAsync({ ...rest, expiresOn: expiresOn || undefined })}
      onClose={onClose}
      submitLabel={t('common:action.save')}
    >
      <p>{t('nda.effect')}</p>
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
      <DateField label={t('nda.signedOn')} required {...field('signedOn')} />
      <DateField label={t('nda.expiresOn')} {...field('expiresOn')} />
    </DialogForm>
  );
}
