import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { verificationQuery } from '@/api/corporations';
import { useMe } from '@/api/me';
import { organizationWrites } from '@/api/organizations';
import { isProblem } from '@/api/problem';
import type { OrganizationState, OrganizationView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { TextArea, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';
import { expiryOf } from './form/expiry';
import { RegisterCheck } from './register-check';

type Step = OrganizationView['allowedTransitions'][number];

/** What its members and coordinators may do with an organization, for the slot `actions` of its page. */
export function OrganizationActions({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const me = useMe();
  const [asked, setAsked] = useState<Step>();
  const mine = me.organization?.id === organization.id;
  const confirm = useWrite({
    send: (version: number, key) => organizationWrites.confirm(organization.id, version, key),
    invalidates: [['organizations']],
    onDone: () => showToast(t('action.confirmed')),
  });
  if (!mine && !me.has('coordinator', 'admin')) return null;
  return (
    <>
      {mine && (
        <Button
          variant="secondary"
          pending={confirm.isPending}
          onClick={() =>
            confirm.mutate(organization.version, {
              onError: (error) =>
                showToast(isProblem(error) ? error.message : t('action.failed'), { tone: 'danger' }),
            })
          }
        >
          {t('action.confirm')}
        </Button>
      )}
      <ButtonLink
        variant="secondary"
        to="/organizations/$organizationId/edit"
        params={{ organizationId: organization.id }}
      >
        {t('action.edit')}
      </ButtonLink>
      {organization.allowedTransitions.map((step) => (
        <Button
          key={step.to}
          variant={step.to === 'VERIFIED' ? 'primary' : 'secondary'}
          onClick={() => setAsked(step)}
        >
          {t(`move.${step.to}`)}
        </Button>
      ))}
      {asked && <MoveDialog organization={organization} step={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function MoveDialog({
  organization,
  step,
  onClose,
}: {
  organization: OrganizationView;
  step: Step;
  onClose: () => void;
}) {
  const { t } = useTranslation('organization');
  const { label } = useLabels();
  const verifying = step.to === 'VERIFIED';
  const verification = useQuery({ ...verificationQuery(organization.id), enabled: verifying });
  const reasonRequired = step.reasonRequired || verification.data?.reasonRequired === true;
  const schema = z.object({
    reason: reasonRequired ? z.string().trim().min(1).max(200) : z.string().trim().max(200),
    comment: z.string().trim().max(2000),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '', comment: '' } });
  const field = useFields(form);
  const move = useWrite({
    send: (command: { to: OrganizationState; reason?: string; comment?: string }, key) =>
      organizationWrites.move(organization.id, organization.version, command, key),
    invalidates: [['organizations'], ['tasks']],
    onDone: () => {
      showToast(t('move.done', { state: label('organizationState', step.to) }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`move.${step.to}`)} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={({ reason, comment }) =>
          move.mutateAsync({ to: step.to, reason: reason || undefined, comment: comment || undefined })
        }
        submitLabel={t(`move.${step.to}`)}
      >
        <p>{t(verifying ? 'move.verifyText' : 'move.hideText', { name: organization.name })}</p>
        {verification.data && <RegisterCheck organization={organization} verification={verification.data} />}
        {reasonRequired && <TextField label={t('move.reason')} required {...field('reason')} />}
        <TextArea label={t('move.comment')} rows={3} {...field('comment')} />
      </Form>
    </Dialog>
  );
}

/** Tells the organization's own people what will lapse or has not been looked at for long. */
export function OrganizationWarnings({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const me = useMe();
  if (me.organization?.id !== organization.id && !me.has('coordinator', 'admin')) return null;
  const held = [...organization.licences, ...organization.certificates];
  const ending = held.filter(({ expiresOn }) => ['soon', 'over'].includes(expiryOf(expiresOn)));
  return (
    <>
      {organization.state === 'STALE' && (
        <Notice tone="warn" title={t('warning.stale')}>
          {t('warning.staleText')}
        </Notice>
      )}
      {ending.length > 0 && (
        <Notice tone="warn" title={t('warning.expiry', { count: ending.length })}>
          {t('warning.expiryText')}
        </Notice>
      )}
    </>
  );
}
