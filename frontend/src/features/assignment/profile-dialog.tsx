import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { assignmentWrites, type ProfilePatch } from '@/api/assignments';
import type { CoordinatorView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { PickMany } from '@/shared/form/pick-many';
import { DateField, TextField } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';

/** What a coordinator knows, can carry, and when they are away. */
export function ProfileDialog({
  coordinator,
  onClose,
}: {
  coordinator: CoordinatorView;
  onClose: () => void;
}) {
  const { t } = useTranslation(['assignment', 'common']);
  const { profile } = coordinator;
  const [known, setKnown] = useState({
    departments: profile.departments,
    places: profile.places,
    processes: profile.processes,
    regions: profile.regions,
  });
  const options = {
    departments: useVocabulary('departments').options,
    places: useVocabulary('places').options,
    processes: useVocabulary('processes').options,
    regions: useVocabulary('prefectures').options,
  };
  const form = useForm({
    defaultValues: {
      usualLoad: String(profile.usualLoad),
      mostLoad: String(profile.mostLoad),
      absentFrom: profile.absentFrom ?? '',
      absentUntil: profile.absentUntil ?? '',
    },
  });
  const field = useFields(form);
  const save = useWrite({
    send: (patch: ProfilePatch) => assignmentWrites.declare(coordinator, patch),
    invalidates: [['assignments']],
    onDone: () => showToast(t('profile.saved')),
  });
  return (
    <Dialog title={t('profile.title', { name: coordinator.displayName })} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (values) => {
          await save.mutateAsync({
            ...known,
            usualLoad: Number(values.usualLoad),
            mostLoad: Number(values.mostLoad),
            absentFrom: values.absentFrom || null,
            absentUntil: values.absentUntil || null,
          });
          onClose();
        }}
        submitLabel={t('common:action.save')}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        {(['departments', 'places', 'processes', 'regions'] as const).map((name) => (
          <PickMany
            key={name}
            label={t(`profile.${name}`)}
            options={options[name]}
            chosen={known[name]}
            onChange={(chosen) => setKnown({ ...known, [name]: chosen })}
          />
        ))}
        <TextField
          label={t('profile.usualLoad')}
          hint={t('profile.usualHint')}
          type="number"
          min={1}
          required
          {...field('usualLoad')}
        />
        <TextField
          label={t('profile.mostLoad')}
          hint={t('profile.mostHint')}
          type="number"
          min={1}
          required
          {...field('mostLoad')}
        />
        <DateField label={t('profile.absentFrom')} {...field('absentFrom')} />
        <DateField label={t('profile.absentUntil')} {...field('absentUntil')} />
      </Form>
    </Dialog>
  );
}
