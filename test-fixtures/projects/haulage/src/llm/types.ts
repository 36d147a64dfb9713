export interface CompletionRequest {
  system?: string;
  prompt: string;
  maxTokens?: number;
  json?: boolean;
}

export interface CompletionResult {
  text: string;
  model: string;
  usage: { input: number; output: number };
}

export interface LlmProvider {
  readonly name: string;
  complete(request: CompletionRequest): Promise<CompletionResult>;
  isConfigured(): boolean;
}
