export type Role = "system" | "user" | "assistant";

export interface ChatTurn {
  role: Role;
  content: string;
}

export interface ChatOptions {
  model?: string;
  temperature?: number;
  signal?: AbortSignal;
}

export interface ChatProvider {
  readonly id: string;
  readonly label: string;
  readonly defaultModel: string;
  stream(turns: ChatTurn[], options?: ChatOptions): AsyncIterable<string>;
}

export class ProviderError extends Error {
  constructor(
    message: string,
    readonly provider: string,
    readonly status?: number,
  ) {
    super(message);
    this.name = "ProviderError";
  }
}
