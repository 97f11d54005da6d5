import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import { useTranslation } from 'react-i18next';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'large' | 'medium' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-white border-primary hover:bg-primary-strong hover:border-primary-strong',
  secondary: 'bg-white text-primary border-primary hover:bg-primary-wash hover:text-primary-strong',
  quiet:
    'bg-transparent text-primary border-transparent hover:bg-primary-wash underline underline-offset-4 decoration-1',
  danger: 'bg-danger text-white border-danger hover:bg-red-1000 hover:border-red-1000',
};

const sizes: Record<ButtonSize, string> = {
  large: 'min-h-14 px-6 py-3 text-base',
  medium: 'min-h-12 px-5 py-2 text-base',
  small: 'min-h-10 whitespace-nowrap px-3.5 py-1 text-sm',
};

export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium') {
  return `inline-flex items-center justify-center gap-2 rounded-8 border font-bold leading-140 no-underline transition-colors duration-150 disabled:cursor-not-allowed disabled:border-solid-gray-300 disabled:bg-solid-gray-300 disabled:text-white ${variants[variant]} ${sizes[size]}`;
}

type Look = { variant?: ButtonVariant; size?: ButtonSize };

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { pending?: boolean; ref?: Ref<HTMLButtonElement> };

/** While `pending`, a second press does nothing, and the reader is told that work is going on. */
export function Button({
  variant = 'primary',
  size = 'medium',
  type = 'button',
  pending = false,
  className = '',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={`${buttonClass(variant, size)} ${pending ? 'opacity-70' : ''} ${className}`}
    >
      {children}
      {pending && <span role="status">{t('action.working')}</span>}
    </button>
  );
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & Look & { ref?: Ref<HTMLAnchorElement> };

function StyledAnchor({
  variant = 'primary',
  size = 'medium',
  className = '',
  children,
  ...rest
}: AnchorProps) {
  return (
    <a {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {children}
    </a>
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export const ButtonLink = createLink(StyledAnchor);
