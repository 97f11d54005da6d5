import { type ReactNode, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/shared/form/form';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

/** A form in a dialogue: closes when it is sent, stays open with what was wrong when it is refused. */
export function DialogForm<Values extends FieldValues, Output>({
  title,
  form,
  onSubmit,
  onClose,
  submitLabel,
  children,
}: {
  title: string;
  form: UseFormReturn<Values, unknown, Output>;
  onSubmit: (values: Output) => Promise<unknown>;
  onClose: () => void;
  submitLabel: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (values) => {
          await onSubmit(values);
          onClose();
        }}
        submitLabel={submitLabel}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        }
      >
        {children}
      </Form>
    </Dialog>
  );
}

/** A button and the dialogue it opens; the dialogue's form is made afresh each time. */
export function DialogButton({
  label,
  variant = 'secondary',
  children,
}: {
  label: string;
  variant?: 'primary' | 'secondary' | 'quiet';
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
