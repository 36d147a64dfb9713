export interface WriteOptions {
  readonly maxTokens?: number;
  readonly signal?: AbortSignal;
}

export interface TextModel {
  readonly name: string;
  write(prompt: string, options?: WriteOptions): Promise<string>;
}
