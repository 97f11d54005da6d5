const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  updown: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-10v.5',
  alert: 'M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5v.5',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c0-4 3.4-6 7.5-6s7.5 2 7.5 6',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-9 9h18M12 3c3 2.6 3.8 5.6 3.8 9S15 18.4 12 21c-3-2.6-3.8-5.6-3.8-9S9 5.6 12 3Z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2.5',
  calendar: 'M4 6h16v14H4V6Zm0 4.5h16M8 3.5V7m8-3.5V7',
  external: 'M13 5h6v6m0-6-9 9M10 6H5v13h13v-5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  need: 'M12 21s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 8a4.3 4.3 0 0 1 7.5 3c0 5.4-7.5 10-7.5 10Z',
  seed: 'M12 21V11m0 0c0-4 2.6-7 7.5-7 0 4.6-2.8 7-7.5 7Zm0 3c0-3-2.2-5.4-6.5-5.4 0 3.6 2.4 5.4 6.5 5.4Z',
  organization: 'M4 20.5V6l8-2.5V20.5M12 9l8 2v9.5M2.5 20.5h19M7 9.5h2m-2 4h2m7 1h1',
  match: 'M9.5 12a4 4 0 1 0-4 4c4 0 5-8 9-8a4 4 0 1 1 0 8c-1.7 0-2.9-1.2-3.9-2.6',
  flag: 'M6 21V4m0 1h11l-2.5 4L17 13H6',
  mail: 'M4 6h16v12H4V6Zm0 1 8 6 8-6',
  phone:
    'M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 5.5a2 2 0 0 1 2-2Z',
  file: 'M6 3.5h8l4 4v13H6v-17Zm8 0v4h4',
  grip: 'M9 5.5v.01M9 12v.01M9 18.5v.01M15 5.5v.01M15 12v.01M15 18.5v.01',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.600 9 12 4Z',
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text beside it. It only decorates: the text says what it means. */
export function Icon({
  name,
  size = 20,
  className = '',
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
