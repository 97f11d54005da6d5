import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import type { Conflict, DeclareConflict, MatchView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { Checkbox, RadioGroup } from '@/shared/form/choice-group';
import { useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { DialogButton, DialogForm } from './dialog-form';
import { Part } from './part';
import { partiesOf } from './parties';
import { SettleDialog } from './settle-dialog';
import { isOpen } from './stages';
import { useMatchWrite } from './use-match-write';

/** Conflicts of interest; the API gives them to coordinators only. An open one blocks the approval. */
export function Conflicts({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  if (!match.conflicts) return null;
  return (
    <Part
      title={t('conflict.title')}
      action={
        isOpen(match.stage) && (
          <div className="flex flex-wrap gap-2">
            <LookAgain match={match} />
            <DialogButton label={t('conflict.declare')}>
              {(close) => <DeclareDialog match={match} onClose={close} />}
            </DialogButton>
          </div>
        )
      }
    >
      {match.conflicts.length === 0 ? (
        <p className="text-ink-soft">{t('conflict.none')}</p>
      ) : (
        <ul className="space-y-3">
          {match.conflicts.map((conflict) => (
            <One key={conflict.id} match={match} conflict={conflict} />
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What was declared since the match was opened is found when somebody asks for it. */
function LookAgain({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const detect = useMatchWrite(
    (version: number, key) => matchWrites.detectConflicts(match.id, version, key),
    t('conflict.lookedAgain'),
  );
  return (
    <Button
      variant="quiet"
      size="small"
      disabled={detect.isPending}
      onClick={() => detect.mutate(match.version)}
    >
      {t('conflict.lookAgain')}
    </Button>
  );
}

function One({ match, conflict }: { match: MatchView; conflict: Conflict }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const kinds = useVocabulary('conflict-kinds');
  const open = conflict.status === 'OPEN';
  const whose = [conflict.holder?.name, conflict.person?.name].filter(Boolean).join(' ');
  const party = match.participants.find(({ organization }) => organization?.id === conflict.organizationId);
  return (
    <li className={`rounded-12 border p-4 ${open ? 'border-orange-200 bg-warn-wash' : 'border-line'}`}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          <StatusBadge tone={open ? 'warn' : 'neutral'}>
            {label('conflictStatus', conflict.status)}
          </StatusBadge>
          {kinds.label(conflict.kind)}
          {conflict.nature === 'APPARENT' && <Tag>{t('conflict.apparent')}</Tag>}
          {conflict.detected && <Tag>{t('conflict.detected')}</Tag>}
        </p>
        {open && isOpen(match.stage) && (
          <DialogButton label={t('conflict.settle')}>
            {(close) => <SettleDialog match={match} conflict={conflict} onClose={close} />}
          </DialogButton>
        )}
      </div>
      {party?.organization && <p className="mt-1">{party.organization.name}</p>}
      {whose && <p className="text-sm text-ink-soft">{t('conflict.of', { name: whose })}</p>}
      {conflict.description && <p className="mt-1 whitespace-pre-line">{conflict.description}</p>}
      {conflict.resolution && (
        <p className="mt-2 whitespace-pre-line border-l-4 border-line pl-3 text-ink-soft">
          {conflict.resolution}
        </p>
      )}
      {conflict.settledBy && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('conflict.settledBy', { name: conflict.settledBy.name })}
        </p>
      )}
    </li>
  );
}

const declaring = z.object({
  kind: z.string().min(1),
  organizationId: z.string(),
  nature: z.enum(['REAL', 'APPARENT']),
  own: z.boolean(),
  description: z.string().trim().min(1).max(500),
});

function DeclareDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const { t } = useTranslation('match');
  const kinds = useVocabulary('conflict-kinds');
  const form = useForm({
    resolver: zodResolver(declaring),
    defaultValues: { kind: '', organizationId: '', nature: 'REAL' as const, own: false, description: '' },
  });
  const field = useFields(form);
  const declare = useMatchWrite(
    (command: DeclareConflict, key) => matchWrites.declareConflict(match.id, match.version, command, key),
    t('conflict.declared'),
  );
  return (
    <DialogForm
      title={t('conflict.declare')}
      form={form}
      onSubmit={({ organizationId, ...rest }) =>
        declare.mutateAsync({ ...rest, organizationId: organizationId || undefined })
      }
      onClose={onClose}
      submitLabel={t('conflict.declareSubmit')}
    >
      <Select label={t('conflict.kind')} required options={kinds.options} {...field('kind')} />
      <Select label={t('conflict.party')} options={partiesOf(match)} {...field('organizationId')} />
      <RadioGroup
        label={t('conflict.nature')}
        required
        options={declaring.shape.nature.options.map((nature) => ({
          value: nature,
          label: t(`conflict.${nature}.label`),
          hint: t(`conflict.${nature}.hint`),
        }))}
        {...field('nature')}
      />
      <Checkbox label={t('conflict.own')} hint={t('conflict.ownHint')} {...field('own')} />
      <TextArea label={t('conflict.description')} required rows={3} limit={500} {...field('description')} />
    </DialogForm>
  );
}
