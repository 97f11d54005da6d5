import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, body, idempotencyKey } from '@/api/client';
import type { OpenMatch, SeedKind, Suggestion, TeamRole } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';

/** Who of the pair is asked about: the suggestion names one side, the page it stands on the other. */
export type Pair = {
  needId: string;
  seedId: string;
  kind?: SeedKind;
  /** Where it is known already what the seed is there for. */
  role?: TeamRole;
  suggestion: Pick<Suggestion, 'title'>;
};

const roles = ['MAH', 'MAKER', 'TECHNOLOGY', 'TEST', 'FUNDING'] as const;

const likely: Partial<Record<SeedKind, TeamRole>> = {
  CAPABILITY: 'MAKER',
  TECHNOLOGY: 'TECHNOLOGY',
  PRODUCT: 'MAKER',
  FACILITY: 'TEST',
  SERVICE: 'TEST',
  FUNDING: 'FUNDING',
};

const schema = z.object({
  roles: z.array(z.object({ role: z.enum(roles) })),
  action: z.string().trim().min(1).max(200),
  dueOn: z.iso.date(),
});

/** A week from today as a calendar day of the reader. */
function inAWeek(now = new Date()) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7, 12);
  return day.toISOString().slice(0, 10);
}

/** Opens a match from one or several suggestions for the same need: each seed's role, and what happens next by when. */
export function OpenMatchDialog({ pairs, onClose }: { pairs: Pair[]; onClose: () => void }) {
  const { t } = useTranslation('suggestion');
  const { label } = useLabels();
  const navigate = useNavigate();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      roles: pairs.map(({ kind, role }) => ({ role: role ?? (kind && likely[kind]) ?? 'MAKER' })),
      action: t('open.firstAction'),
      dueOn: inAWeek(),
    },
  });
  const field = useFields(form);
  const write = useWrite({
    send: (command: OpenMatch, key) =>
      body(api.POST('/api/v1/matches', { params: { header: idempotencyKey(key) }, body: command })),
    invalidates: [['matches'], ['needs'], ['seeds'], ['tasks']],
    onDone: (match) => {
      showToast(t('open.done'));
      navigate({ to: `/matches/${match.id}` as '/' });
    },
  });
  const first = pairs[0];
  if (!first) return null;
  return (
    <Dialog title={t('open.title')} isOpen onClose={onClose}>
      <p className="mb-6 text-ink-soft">{t('open.lead')}</p>
      <Form
        form={form}
        submitLabel={t('open.submit')}
        labels={{ action: t('open.next'), dueOn: t('open.due') }}
        onSubmit={(values) =>
          write.mutateAsync({
            needId: first.needId,
            participants: pairs.map(({ seedId }, index) => ({
              seedId,
              role: values.roles[index]?.role ?? 'MAKER',
            })),
            nextAction: { text: values.action, dueOn: values.dueOn },
          })
        }
      >
        {pairs.map(({ seedId, role, suggestion }, index) => (
          <Select
            // One seed may be there for several roles.
            key={`${seedId} ${role}`}
            label={t('open.role')}
            hint={suggestion.title}
            required
            options={roles.map((role) => ({ value: role, label: label('teamRole', role) }))}
            defaultValue={form.formState.defaultValues?.roles?.[index]?.role}
            {...field(`roles.${index}.role`)}
          />
        ))}
        <TextArea label={t('open.next')} hint={t('open.nextHint')} required rows={2} {...field('action')} />
        <DateField label={t('open.due')} required {...field('dueOn')} />
      </Form>
    </Dialog>
  );
}
