import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchQueries, matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { MatchView, RecordOutcome } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { Checkbox } from '@/shared/form/choice-group';
import { useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextArea, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useFormat } from '@/shared/format/use-format';
import { Tag } from '@/shared/ui/badge';
import { QueryView } from '@/shared/ui/query-view';
import { Table } from '@/shared/ui/table';
import { DialogButton, DialogForm } from './dialog-form';
import { Part } from './part';
import { useMatchWrite } from './use-match-write';

/** What came of the match: trials, contracts, products, sales. */
export function Outcomes({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const kinds = useVocabulary('outcome-kinds');
  const coordinates = useMe().has('coordinator', 'admin');
  const query = useQuery(matchQueries.outcomes(match.id));
  return (
    <Part
      title={t('outcome.title')}
      action={
        coordinates && (
          <DialogButton label={t('outcome.record')}>
            {(close) => <OutcomeDialog match={match} onClose={close} />}
          </DialogButton>
        )
      }
    >
      <QueryView query={query}>
        {(outcomes) =>
          outcomes.length === 0 ? (
            <p className="text-ink-soft">{t('outcome.none')}</p>
          ) : (
            <Table
              caption={t('outcome.title')}
              rows={outcomes}
              rowKey={({ id }) => id}
              columns={[
                { key: 'date', header: t('outcome.occurredOn'), cell: (one) => format.date(one.occurredOn) },
                {
                  key: 'kind',
                  header: t('outcome.kind'),
                  cell: (one) => (
                    <>
                      {kinds.label(one.kind)}
                      {one.evidence && <span className="block text-sm text-ink-soft">{one.evidence}</span>}
                      {one.confidential && <Tag icon="lock">{t('outcome.confidentialTag')}</Tag>}
                    </>
                  ),
                },
                {
                  key: 'amount',
                  header: t('outcome.amountYen'),
                  numeric: true,
                  cell: (one) => (one.amountYen === undefined ? '–' : format.yen(one.amountYen)),
                },
                {
                  key: 'jobs',
                  header: t('outcome.jobs'),
                  numeric: true,
                  cell: (one) => (one.jobs === undefined ? '–' : format.number(one.jobs)),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Part>
  );
}

/** An amount as people type it: with separators, full-width digits, or not at all. */
const amount = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[,\s円]/g, ''))
  .pipe(z.string().regex(/^\d{0,15}$/))
  .transform((text) => (text === '' ? undefined : Number(text)));

const schema = z.object({
  kind: z.string().min(1),
  occurredOn: z.string().min(1),
  amountYen: amount,
  jobs: amount,
  evidence: z.string().trim().max(500),
  confidential: z.boolean(),
});

function OutcomeDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const { t } = useTranslation(['match', 'common']);
  const kinds = useVocabulary('outcome-kinds');
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { kind: '', occurredOn: '', amountYen: '', jobs: '', evidence: '', confidential: false },
  });
  const field = useFields(form);
  const record = useMatchWrite(
    (command: RecordOutcome, key) => matchWrites.recordOutcome(match.id, command, key),
    t('outcome.recorded'),
  );
  return (
    <DialogForm
      title={t('outcome.record')}
      form={form}
      onSubmit={({ evidence, ...rest }) => record.mutateAsync({ ...rest, evidence: evidence || undefined })}
      onClose={onClose}
      submitLabel={t('common:action.save')}
    >
      <Select label={t('outcome.kind')} required options={kinds.options} {...field('kind')} />
      <DateField label={t('outcome.occurredOn')} required {...field('occurredOn')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('outcome.amountYen')} inputMode="numeric" {...field('amountYen')} />
        <TextField label={t('outcome.jobs')} inputMode="numeric" {...field('jobs')} />
      </div>
      <TextArea
        label={t('outcome.evidence')}
        hint={t('outcome.evidenceHint')}
        rows={2}
        limit={500}
        {...field('evidence')}
      />
      <Checkbox
        label={t('outcome.confidential')}
        hint={t('outcome.confidentialHint')}
        {...field('confidential')}
      />
    </DialogForm>
  );
}
