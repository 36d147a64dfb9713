/** How the time of a run grows with the number of files: a table, a straight line through the points, and a plot. */
import path from "node:path";
import { cold, measure, openContest, warm, type Contender } from "./contest.ts";
import { writeFigures, writePicture } from "./document.ts";
import { plot, type Series } from "./plot.ts";
import { oxlint } from "./rivals.ts";
import { machine, ms, print, type Times } from "./run.ts";
import { writeSyntheticRepository } from "./synthetic.ts";

const SIZES = [1000, 2000, 4000, 7000, 10_000, 13_000];

export interface SweepOptions {
  /** Absolute path of a folder to write repositories in. */
  readonly scratch: string;
  readonly rounds: number;
  /** Whether the figures go into the documents. */
  readonly write: boolean;
}

export function sweep({ scratch, rounds, write }: SweepOptions): void {
  print(`medians of ${rounds} rounds; ${machine()}\n`);
  const rival = oxlint();
  const columns = ["cold", "warm, nothing changed", rival.name] as const;
  const points = SIZES.map((files) => {
    const folder = path.join(scratch, `repository-${files}`);
    writeSyntheticRepository(folder, files);
    const contest = openContest(folder);
    const contenders: Contender[] = [cold(contest), warm(contest, scratch), { name: rival.name, run: () => rival.lint(folder).times }];
    const medians = measure(contenders, rounds, () => undefined);
    const times = contenders.map((contender) => medians.get(contender) ?? { wall: 0, processor: 0 });
    print(`${files} files: ${times.map(written).join(", ")}`);
    return { files, times };
  });

  // Processor time, as it is the work that has to grow no faster than the files.
  const series = columns.map((name, index): Series => ({ name, points: points.map(({ files, times }) => [files, times[index]?.processor ?? 0]) }));
  const lines = series.map((each) => lineThrough(each.points));
  const table = [
    `| files | ${columns.join(" | ")} |`,
    `| ---: | ${columns.map(() => "---:").join(" | ")} |`,
    ...points.map(({ files, times }) => `| ${files.toLocaleString("en")} | ${times.map(written).join(" | ")} |`),
    `| processor time for each 1,000 more | ${lines.map(({ slope }) => ms(slope * 1000)).join(" | ")} |`,
    `| fit of a straight line (R²) | ${lines.map(({ fit }) => fit.toFixed(3)).join(" | ")} |`,
  ];
  print(`\n${table.join("\n")}`);
  if (!write) return;
  writeFigures("growth", [`Time of a run, in brackets that of all processors; medians of ${rounds} rounds. ${machine()}.`, "", ...table]);
  writePicture("images/performance.svg", plot({ title: "Processor time of a run by the number of files", x: "files", y: "seconds", series: series.map((each) => ({ ...each, points: each.points.map(([files, time]) => [files, time / 1000]) })) }));
}

const written = ({ wall, processor }: Times): string => `${ms(wall)} (${ms(processor)})`;

/** Least squares. `fit` is the share of the variance that the line explains. */
function lineThrough(points: Series["points"]): { readonly slope: number; readonly fit: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const sum = (of: (x: number, y: number) => number): number => points.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  const [xx, xy, yy] = [sum((x) => x * x), sum((x, y) => x * y), sum((_, y) => y * y)];
  return { slope: xy / xx, fit: (xy * xy) / (xx * yy) };
}
