/** One line on stderr that says how far the run is; only where someone sees it. */
import type { Progress } from "../rules/lint.ts";
import type { OutputStream } from "./host.ts";

const REDRAW_MS = 80;
const CLEAR_LINE = "\r\u001B[K";

const LABELS: Readonly<Record<Progress["phase"], string>> = {
  reading: "reading files",
  analyzing: "analyzing",
  rules: "asking the rules",
};

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** `now` is a clock in milliseconds. */
export function createProgressLine(stream: OutputStream, dumb: boolean, now: () => number = Date.now): ProgressLine {
  if (!stream.isTerminal || dumb) return { update: () => undefined, clear: () => undefined };
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    update({ phase, done, total }) {
      if (now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      drawn = true;
      const count = total > 0 ? ` ${done}/${total}` : "";
      stream.write(`${CLEAR_LINE}gaplint: ${LABELS[phase]}${count}`);
    },
    clear() {
      if (drawn) stream.write(CLEAR_LINE);
      drawn = false;
    },
  };
}
