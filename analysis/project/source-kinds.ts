/** Which files are sources, by their names. */

const SOURCE = /\.(?:[cm]?ts|[cm]?js|[jt]sx)$/;
const DECLARATION = /\.d\.(?:[cm]?ts|[^./]+\.ts)$/;
const MINIFIED_NAME = /[.-]min\.[cm]?js$/;

/** True for TypeScript and JavaScript code. Declaration files hold no code; a minified name says the code is elsewhere. */
export function isSource(name: string): boolean {
  return SOURCE.test(name) && !DECLARATION.test(name) && !MINIFIED_NAME.test(name);
}

/** Mean line length from which a text is taken as generated, and the size from which the mean says something. */
const MINIFIED_MEAN_LINE = 500;
const MINIFIED_LEAST_SIZE = 20_000;

/**
 * True when a text looks minified or bundled: its lines are long on average. One long line (an embedded image,
 * a key) in a normal file doesn't make it so.
 */
export function looksMinified(text: string): boolean {
  if (text.length < MINIFIED_LEAST_SIZE) return false;
  const mostLines = text.length / MINIFIED_MEAN_LINE;
  let lines = 1;
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) {
    if (++lines > mostLines) return false;
  }
  return true;
}
