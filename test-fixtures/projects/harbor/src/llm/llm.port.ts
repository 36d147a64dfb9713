export interface Completion {
  readonly text: string;
  readonly model: string;
}

export abstract class LlmPort {
  abstract complete(system: string, user: string): Promise<Completion>;
}

export const FALLBACK_LLM = Symbol("FALLBACK_LLM");
