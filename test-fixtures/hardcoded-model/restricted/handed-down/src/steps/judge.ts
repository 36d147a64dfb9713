import { send } from "./send.js";
import type { StepOptions } from "./options.js";

export const judge = (facts: readonly string[], options: StepOptions) =>
  Promise.all(facts.map((fact) => send(options.engine.id, `Is this plausible? ${fact}`)));
