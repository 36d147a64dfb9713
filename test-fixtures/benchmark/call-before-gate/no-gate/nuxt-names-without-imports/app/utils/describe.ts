/** The page's own: `describe` of the server is not in reach here. */
export const shown = (words: string): string => words.trim();
