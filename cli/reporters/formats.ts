/** The names of the report formats, apart from the reporters themselves: most runs need one of them. */
export const FORMATS = ["stylish", "json"] as const;

export type Format = (typeof FORMATS)[number];
