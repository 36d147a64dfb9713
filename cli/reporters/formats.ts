/** The names of the report formats, apart from the reporters themselves: a run needs one of them. */
export const FORMATS = ["stylish", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "blob"] as const;

export type Format = (typeof FORMATS)[number];
