export interface Entitlements {
  require(principal: string, capability: string): Promise<void>;
}

export interface Llm {
  complete(prompt: string): Promise<string>;
}
