const cords = [62, 70, 78, 86, 94];

/** A mizuhiki: cords of two colours, each passing once over and once under the other. Decoration only. */
export function KnotArt({ className }: { className: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 420 300"
      fill="none"
      strokeWidth="3.5"
      className={className}
    >
      <g className="stroke-red-300">
        {cords.map((r) => (
          <circle key={r} cx="262" cy="150" r={r} />
        ))}
      </g>
      <circle cx="158" cy="150" r="78" className="stroke-primary-wash" strokeWidth="46" />
      <g className="stroke-blue-300">
        {cords.map((r) => (
          <circle key={r} cx="158" cy="150" r={r} />
        ))}
      </g>
      <path d="M184 155 A78 78 0 0 0 250 227" className="stroke-primary-wash" strokeWidth="46" />
      <g className="stroke-red-300">
        {cords.map((r) => (
          <path key={r} d={`M${262 - r} 150 A${r} ${r} 0 0 0 262 ${150 + r}`} />
        ))}
      </g>
    </svg>
  );
}
