import { generateText, type LanguageModel } from "ai";
import newrelic from "newrelic";
import { trace } from "@opentelemetry/api";
import { bus } from "./bus";
import { degrade, forget } from "./degrade";

type Hooks = { onError?: (error: unknown) => void; fallback?: (error: unknown) => string };

export async function viaBus(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback an event of the project
  } catch (error) {
    bus.emit("answer.degraded", { error });
    return "";
  }
}

export async function viaSpan(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback on the span
  } catch (error) {
    trace.getActiveSpan()?.recordException(error as Error);
    return "";
  }
}

export async function viaAgent(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback an error tracker
  } catch (error) {
    newrelic.noticeError(error as Error);
    return "";
  }
}

export async function deep(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback three files down it is logged
  } catch (error) {
    return degrade(error, prompt);
  }
}

export async function deepSilent(model: LanguageModel, prompt: string) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect: silent-fallback/default-value
  } catch (error) {
    return forget(error, prompt);
  }
}

export async function viaHook(model: LanguageModel, prompt: string, hooks: Hooks) {
  try {
    return (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback the caller is told
  } catch (error) {
    hooks.onError?.(error);
    return "";
  }
}

export async function flagged(model: LanguageModel, prompt: string) {
  let degraded = false;
  let text = "";
  try {
    text = (await generateText({ model, prompt })).text;
    // expect-none: silent-fallback the answer says it
  } catch {
    degraded = true;
  }
  return { text, degraded };
}

export class Answers {
  private failures = 0;
  constructor(private readonly model: LanguageModel, private readonly monitor: { gauge(name: string, value: number): void }) {}

  async one(prompt: string) {
    try {
      return (await generateText({ model: this.model, prompt })).text;
      // expect-none: silent-fallback a metric
    } catch {
      this.monitor.gauge("answers.failures", ++this.failures);
      return "";
    }
  }

  async two(prompt: string) {
    try {
      return (await generateText({ model: this.model, prompt })).text;
      // expect: silent-fallback/default-value
    } catch {
      this.failures += 1;
      return "";
    }
  }

  async three(prompt: string) {
    try {
      return (await generateText({ model: this.model, prompt })).text;
      // expect-none: silent-fallback a method of the class logs
    } catch (error) {
      this.note(error);
      return "";
    }
  }

  private note(error: unknown) {
    console.warn("answers:", error);
  }
}
