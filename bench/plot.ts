/** A line chart as SVG that reads on a light and on a dark page. */

export interface Series {
  readonly name: string;
  /** Ascending in x; both coordinates from 0. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Plot {
  readonly title: string;
  /** What the axes count. */
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT] = [760, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 40, 96, 48];
/** Told apart by those who see fewer colours, too. */
const COLORS = ["#0072b2", "#009e73", "#d55e00", "#cc79a7"];
const GREY = "#808080";
const TICKS = 6;

export function plot({ title, x, y, series }: Plot): string {
  const all = series.flatMap(({ points }) => points);
  const stepX = niceStep(Math.max(...all.map(([at]) => at)));
  const stepY = niceStep(Math.max(...all.map(([, at]) => at)));
  const mostX = stepX * Math.ceil(Math.max(...all.map(([at]) => at)) / stepX);
  const mostY = stepY * Math.ceil(Math.max(...all.map(([, at]) => at)) / stepY);
  const px = (value: number): string => (LEFT + (value / mostX) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const py = (value: number): string => (HEIGHT - BOTTOM - (value / mostY) * (HEIGHT - TOP - BOTTOM)).toFixed(1);

  const parts: string[] = [];
  const text = (content: string, at: { readonly x: number | string; readonly y: number | string; readonly anchor?: "middle" | "end"; readonly color?: string; readonly size?: number }): void => {
    parts.push(`<text x="${at.x}" y="${at.y}" font-size="${at.size ?? 12}" fill="${at.color ?? GREY}"${at.anchor === undefined ? "" : ` text-anchor="${at.anchor}"`}>${escaped(content)}</text>`);
  };
  text(title, { x: LEFT, y: 24, size: 15 });
  for (const value of ticks(mostY, stepY)) {
    parts.push(`<path d="M${LEFT} ${py(value)}H${WIDTH - RIGHT}" stroke="${GREY}" stroke-opacity="0.25"/>`);
    text(value.toLocaleString("en"), { x: LEFT - 8, y: Number(py(value)) + 4, anchor: "end" });
  }
  for (const value of ticks(mostX, stepX)) text(value.toLocaleString("en"), { x: px(value), y: HEIGHT - BOTTOM + 20, anchor: "middle" });
  text(x, { x: WIDTH - RIGHT, y: HEIGHT - 10, anchor: "end" });
  text(y, { x: LEFT, y: TOP - 12 });
  let legend = LEFT;
  for (const [index, { name, points }] of series.entries()) {
    const color = COLORS[index % COLORS.length] ?? GREY;
    parts.push(`<path d="M${points.map(([at, value]) => `${px(at)} ${py(value)}`).join("L")}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const [at, value] of points) parts.push(`<circle cx="${px(at)}" cy="${py(value)}" r="3.5" fill="${color}"/>`);
    parts.push(`<path d="M${legend} 48h18" stroke="${color}" stroke-width="3"/>`);
    text(name, { x: legend + 24, y: 52, color });
    legend += 48 + name.length * 7;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" role="img" aria-label="${escaped(title)}">\n${parts.join("\n")}\n</svg>\n`;
}

/** Of 1, 2 or 5 times a power of ten, the step that makes about as many ticks as there is room for. */
function niceStep(most: number): number {
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
}

function ticks(most: number, step: number): number[] {
  return Array.from({ length: Math.round(most / step) + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
