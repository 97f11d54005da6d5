import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { eraseMe } from '@/api/personal';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { TextField } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

/** Asks for the name once more; afterwards there is nobody to be logged in as. */
export function EraseDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm({ defaultValues: { displayName: '' } });
  const field = useFields(form);
  const erase = useWrite({
    send: (displayName: string, key) => eraseMe(displayName, key),
    onDone: () => window.location.assign('/logout'),
  });
  return (
    <Dialog title={t('erase.title')} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={({ displayName }) => erase.mutateAsync(displayName)}
        submitLabel={t('erase.submit')}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        <p>{t('erase.warning')}</p>
        <TextField
          label={t('erase.name')}
          hint={t('erase.nameHint', { name })}
          required
          autoComplete="off"
          {...field('displayName')}
        />
      </Form>
    </Dialog>
  );
}
