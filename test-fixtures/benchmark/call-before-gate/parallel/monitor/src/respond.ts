// A monitor writes the verdict into a variable while the answer is already on its way.
import { streamText, type LanguageModel } from "ai";

export interface Guardrail {
  (text: string): Promise<{ rejected: boolean; reason?: string }>;
}

export function makeResponder(model: LanguageModel, guardrail: Guardrail) {
  return async function respond(text: string, write: (chunk: string) => void): Promise<void> {
    const stop = new AbortController();
    let rejected = false;
    const monitor = guardrail(text).then((result) => {
      if (result.rejected) {
        rejected = true;
        stop.abort();
      }
      return result;
    });
    const generation = (async () => {
      // expect: call-before-gate/parallel error
      const result = streamText({ model, prompt: text, abortSignal: stop.signal });
      const verdict = await monitor;
      if (verdict.rejected) throw new Error("rejected by the guardrail");
      for await (const chunk of result.textStream) {
        if (rejected) break;
        write(chunk);
      }
    })();
    await Promise.all([monitor, generation]);
  };
}

export function makeCarefulResponder(model: LanguageModel, guardrail: Guardrail) {
  return async function respondCarefully(text: string, write: (chunk: string) => void): Promise<void> {
    const verdict = await guardrail(text);
    if (verdict.rejected) throw new Error("rejected by the guardrail");
    // expect-none: call-before-gate
    const result = streamText({ model, prompt: text });
    for await (const chunk of result.textStream) write(chunk);
  };
}
