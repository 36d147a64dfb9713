import { CohereProvider } from "./cohere.js";
import { MistralProvider } from "./mistral.js";
import { OllamaProvider } from "./ollama.js";
import type { ChatProvider } from "./types.js";

export function createProvider(name = process.env["PROVIDER"]): ChatProvider {
  switch (name) {
    case "cohere":
      return new CohereProvider(process.env["COHERE_MODEL"] ?? "command-r-plus");
    case "ollama":
      return new OllamaProvider(process.env["OLLAMA_MODEL"] ?? "llama3.1");
    default:
      return new MistralProvider();
  }
}

export const providers: readonly ChatProvider[] = [createProvider("cohere"), createProvider("mistral")];
