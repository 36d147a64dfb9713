/** Which grammar a file is read with. */

/** "d.ts" is that of all declaration files, which hold types and no code. */
export const LANGUAGES = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "d.ts"] as const;

export type Language = (typeof LANGUAGES)[number];

const DECLARATION = /\.d\.[cm]?ts$/i;

/** The language of a file by its extension; undefined when it is neither TypeScript nor JavaScript. */
export function languageOf(path: string): Language | undefined {
  if (DECLARATION.test(path)) return "d.ts";
  const dot = path.lastIndexOf(".");
  const extension = dot < 0 ? "" : path.slice(dot + 1).toLowerCase();
  return LANGUAGES.find((language) => language === extension);
}
