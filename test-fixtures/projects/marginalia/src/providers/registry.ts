import * as vscode from "vscode";
import { AnthropicProvider } from "./anthropic";
import { CopilotProvider } from "./copilot";
import { LocalProvider } from "./local";
import { OpenAiProvider } from "./openai";
import type { ChatOptions, ChatProvider, ChatTurn } from "./types";

export class ProviderRegistry {
  private readonly providers = new Map<string, ChatProvider>();

  register(provider: ChatProvider): this {
    this.providers.set(provider.id, provider);
    return this;
  }

  get(id: string): ChatProvider {
    const provider = this.providers.get(id);
    if (!provider) throw new Error(`Unknown provider “${id}”`);
    return provider;
  }

  /** The provider of the settings. */
  active(): ChatProvider {
    return this.get(vscode.workspace.getConfiguration("marginalia").get<string>("provider", "anthropic"));
  }

  all(): ChatProvider[] {
    return [...this.providers.values()];
  }
}

export function createRegistry(context: vscode.ExtensionContext): ProviderRegistry {
  const settings = vscode.workspace.getConfiguration("marginalia");
  return new ProviderRegistry()
    .register(new AnthropicProvider(context.secrets))
    .register(new OpenAiProvider(context.secrets))
    .register(new CopilotProvider())
    .register(new LocalProvider(settings.get("local.url", "http://localhost:11434")));
}

export async function collect(provider: ChatProvider, turns: ChatTurn[], options?: ChatOptions): Promise<string> {
  let text = "";
  for await (const part of provider.stream(turns, options)) text += part;
  return text.trim();
}
