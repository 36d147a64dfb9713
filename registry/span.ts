/** Half-open range of UTF-16 code unit offsets, from 0, in a file's text. */
export type Span = readonly [start: number, end: number];
