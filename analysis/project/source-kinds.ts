/** Which files are sources, and which say what types there are, by their names. */

const SOURCE = /\.(?:[cm]?ts|[cm]?js|[jt]sx)$/;
const DECLARATION = /\.d\.(?:[cm]?ts|[^./]+\.ts)$/;
const READ_FOR_TYPES = /\.d\.[cm]?ts$/;
const MINIFIED_NAME = /[.-]min\.[cm]?js$/;

/** True for TypeScript and JavaScript code. Declaration files hold no code; a minified name says the code is elsewhere. */
export function isSource(name: string): boolean {
  return SOURCE.test(name) && !DECLARATION.test(name) && !MINIFIED_NAME.test(name);
}

/** True for a declaration file: it is read for the types in it, and never linted. */
export function isDeclaration(name: string): boolean {
  return READ_FOR_TYPES.test(name);
}

/** True for the files of which facts are made. */
export function isLowered(name: string): boolean {
  return isSource(name) || isDeclaration(name);
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
