import { createDispatch } from "./dispatch.js";
import { execute } from "./executor.js";

export const ask = (content: string) => execute(() => createDispatch(content));
