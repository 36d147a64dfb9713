/** Which grammar a file is read with. */

export const LANGUAGES = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a file by its extension; undefined when it is neither TypeScript nor JavaScript. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf(".");
  const extension = dot < 0 ? "" : path.slice(dot + 1).toLowerCase();
  return LANGUAGES.find((language) => language === extension);
}
