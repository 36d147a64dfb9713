import type { Usage } from "./usage.js";

/** What every provider of this product can do. */
export interface TextModel {
  readonly provider: string;
  complete(prompt: string, signal?: AbortSignal): Promise<string>;
  readonly usage?: Usage;
}

interface Limits {
  maxTokens: number;
}

export interface Settings extends Partial<Limits> {
  modelsFor: Record<"summary" | "title", TextModel>;
}

export const DEFAULT_MODEL = "gpt-4";
