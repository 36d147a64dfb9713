import { ProviderChain } from "./chain";
import { ClaudeProvider, GptProvider } from "./providers";

const chain = new ProviderChain([new ClaudeProvider(), new GptProvider()]);

export function brief(text: string): Promise<string> {
  return chain.complete(`Write a brief: ${text}`);
}
