export interface Env {
  readonly AI: Ai;
  readonly CREDITS: KVNamespace;
  readonly TOKENS: KVNamespace;
  readonly OPENROUTER_KEY: string;
  readonly REPLY_MODEL?: string;
}
