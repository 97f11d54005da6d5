import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

/** A modal dialogue: keeps the focus, closes with Escape, gives the focus back. Without `onClose` it has to be answered. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  isOpen: boolean;
  onClose?: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
      isDismissable={Boolean(onClose)}
      isKeyboardDismissDisabled={!onClose}
      className="fixed inset-0 z-40 flex items-end justify-center bg-black/50 sm:items-center sm:p-6"
    >
      <Modal
        className={`max-h-[90dvh] w-full overflow-y-auto rounded-t-16 bg-white shadow-4 sm:rounded-16 ${wide ? 'max-w-4xl' : 'max-w-xl'}`}
      >
        <AriaDialog className="p-6 outline-none sm:p-8">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-xl leading-150">
              {title}
            </Heading>
            {onClose && (
              <button type="button" onClick={onClose} aria-label={t('action.close')} className="p-1">
                <Icon name="close" size={24} />
              </button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
