import { useTranslation } from 'react-i18next';

/** Two cords tied into one: the site in blue, the maker in red. The lower crossing runs the other way, so they hold. */
export function Knot({ size = 36 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      strokeWidth="5"
      strokeLinecap="round"
    >
      <circle cx="31" cy="24" r="11" className="stroke-cord" />
      <circle cx="17" cy="24" r="11" className="stroke-white" strokeWidth="9" />
      <circle cx="17" cy="24" r="11" className="stroke-primary" />
      <path d="M20.6 27.8A11 11 0 0 0 31 35" className="stroke-white" strokeWidth="9" strokeLinecap="butt" />
      <path d="M20 24A11 11 0 0 0 31 35" className="stroke-cord" />
    </svg>
  );
}

export function Wordmark() {
  const { i18n } = useTranslation();
  return (
    <span className="flex items-center gap-2 sm:gap-2.5">
      <Knot />
      <span className="whitespace-nowrap text-lg font-bold sm:text-xl leading-none tracking-wide text-ink">
        {i18n.language !== 'en' && (
          <span lang="ja" className="mr-1.5">
            結び
          </span>
        )}
        Musubi
      </span>
    </span>
  );
}
