export interface ChatProvider {
  readonly name: string;
  chat(prompt: string, signal?: AbortSignal): Promise<string>;
}
