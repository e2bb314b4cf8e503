// A plain bar plot: values above the bars, labels below, nothing else. The table beside it says the same in words.

interface Bar {
  label: string;
  value: number;
  failing?: boolean;
}

/** Bars drawn at most; more would be read better in the table. */
const MOST = 40;

/** A plot of a few values. */
export function BarPlot({ bars, label }: { bars: Bar[]; label: string }) {
  if (bars.length < 2 || bars.length > MOST) return null;
  const largest = Math.max(...bars.map((bar) => bar.value), 1);
  const width = Math.max(320, Math.min(960, bars.length * 64));
  const step = width / bars.length;
  const room = Math.max(4, Math.floor(step / 6.2));
  const short = (text: string) => (text.length > room ? `${text.slice(0, room - 1)}…` : text);
  return (
    <figure className="plot" tabIndex={0} role="group" aria-label={label}>
      <svg
        className="bars"
        viewBox={`0 0 ${width} 150`}
        role="img"
        aria-label={`${label}: ${bars.map((bar) => `${bar.label} ${bar.value}`).join('; ')}`}
        preserveAspectRatio="xMinYMid meet"
      >
        <line x1={0} x2={width} y1={128.5} y2={128.5} />
        {bars.map((bar, index) => {
          const height = (bar.value / largest) * 104;
          const middle = index * step + step / 2;
          return (
            <g key={`${bar.label}${index}`}>
              <rect
                className={bar.failing ? 'failing' : undefined}
                x={middle - Math.min(14, step / 3)}
                width={Math.min(28, (step / 3) * 2)}
                y={128 - height}
                height={height}
              />
              <text x={middle} y={122 - height} textAnchor="middle">
                {bar.value}
              </text>
              <text x={middle} y={144} textAnchor="middle">
                {short(bar.label)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
