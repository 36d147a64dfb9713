/** Colours of the terminal, or none of them. */
import type { Severity } from "../rules/finding.ts";

/** Each member wraps a text in the escape codes of its style; without colour it returns the text as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

export interface ColorSettings {
  /** `--no-color` was given. */
  readonly noColorFlag: boolean;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether to colour: never with `--no-color`; else FORCE_COLOR decides (0 and false mean no), then a non-empty
 * NO_COLOR (https://no-color.org) forbids it, then a terminal that isn't dumb gets it.
 */
export function wantsColor({ noColorFlag, isTerminal, env }: ColorSettings): boolean {
  if (noColorFlag) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  if (env["NO_COLOR"]) return false;
  return isTerminal && env["TERM"] !== "dumb";
}

export function createStyle(color: boolean): Style {
  const wrap = (open: number, close: number) => (text: string) =>
    color && text !== "" ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  const red = wrap(31, 39);
  const yellow = wrap(33, 39);
  const cyan = wrap(36, 39);
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    underline: wrap(4, 24),
    good: wrap(32, 39),
    severity(severity, text) {
      switch (severity) {
        case "error":
          return red(text);
        case "warning":
          return yellow(text);
        case "info":
          return cyan(text);
      }
    },
  };
}
