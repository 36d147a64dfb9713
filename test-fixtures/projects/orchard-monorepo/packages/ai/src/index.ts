export * from "./generate.js";
export { embedAll } from "./embeddings.js";
export type { Prompt } from "./prompt.js";
