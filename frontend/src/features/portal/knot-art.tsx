const cords = [60, 68, 76, 84, 92];

/** A mizuhiki: cords of two colours, each passing once over and once under the other. Decoration only. */
export function KnotArt({ className }: { className: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="55 50 310 200"
      fill="none"
      strokeWidth="3.5"
      strokeLinecap="round"
      className={className}
    >
      <g className="stroke-red-400">
        {cords.map((r) => (
          <circle key={r} cx="266" cy="150" r={r} />
        ))}
      </g>
      <circle cx="154" cy="150" r="76" className="stroke-[#f0f6fe]" strokeWidth="44" />
      <g className="stroke-blue-400">
        {cords.map((r) => (
          <circle key={r} cx="154" cy="150" r={r} />
        ))}
      </g>
      <path
        d="M195 176 A76 76 0 0 0 233 219"
        className="stroke-[#f4f8fe]"
        strokeWidth="44"
        strokeLinecap="butt"
      />
      <g className="stroke-red-400">
        {cords.map((r) => (
          <path key={r} d={`M${266 - r} 150 A${r} ${r} 0 0 0 266 ${150 + r}`} />
        ))}
      </g>
    </svg>
  );
}
