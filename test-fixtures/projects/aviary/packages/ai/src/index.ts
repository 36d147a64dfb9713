export { complete, completeFast, completeOrNull } from "./router.js";
export { embedAll } from "./embeddings.js";
export type { Candidate, Task } from "./candidates.js";
