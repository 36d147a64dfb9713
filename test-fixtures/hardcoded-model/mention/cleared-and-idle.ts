// Only ids that may not be called are worth a word where nothing calls them.
import { Queue } from "bullmq";

const queue = new Queue("inference");

// expect-none: hardcoded-model cleared, and no call is seen
const MODEL = "claude-opus-4-8";

export const enqueue = (documentId: string) => queue.add("summary", { documentId, model: MODEL });
