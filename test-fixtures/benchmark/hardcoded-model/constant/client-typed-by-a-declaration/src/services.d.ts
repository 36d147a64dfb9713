import type OpenAI from "openai";

export interface Services {
  ai: OpenAI;
  log(line: string): void;
}

export const FALLBACK_MODEL = "gpt-4";

export enum Models {
  Small = "gpt-4o-mini",
}
