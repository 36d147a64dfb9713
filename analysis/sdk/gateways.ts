/** Services that pass requests on: the ids they take are those of other providers. */
export const GATEWAYS: ReadonlySet<string> = new Set(["vercel", "openrouter"]);
