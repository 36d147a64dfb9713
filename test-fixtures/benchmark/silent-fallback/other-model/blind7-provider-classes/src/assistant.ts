import { AnthropicProvider, OpenAIProvider, type Provider } from "./providers.js";
import { report } from "./report.js";

export class Assistant {
  private readonly primary: Provider = new AnthropicProvider();
  private readonly secondary: Provider = new OpenAIProvider();

  async message(diff: string): Promise<string> {
    try {
      return await this.primary.complete(`A commit message:\n${diff}`);
      // expect: silent-fallback/other-model error
    } catch {
      return this.secondary.complete(`A commit message:\n${diff}`);
    }
  }

  async review(diff: string): Promise<string> {
    try {
      return await this.primary.complete(`Review:\n${diff}`);
      // expect-none: silent-fallback reported by the helper
    } catch (error) {
      this.switched(error);
      return this.secondary.complete(`Review:\n${diff}`);
    }
  }

  private switched(error: unknown): void {
    report(`switched from ${this.primary.name} to ${this.secondary.name}`, error);
  }
}
