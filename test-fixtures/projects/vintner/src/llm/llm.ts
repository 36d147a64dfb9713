export interface LlmRequest {
  readonly system?: string;
  readonly prompt: string;
  readonly maxTokens?: number;
}

/** Token and contract of whatever model the configuration names. */
export abstract class Llm {
  abstract readonly model: string;
  abstract complete(request: LlmRequest): Promise<string>;
}

export const BACKUP_LLM = Symbol("BACKUP_LLM");
