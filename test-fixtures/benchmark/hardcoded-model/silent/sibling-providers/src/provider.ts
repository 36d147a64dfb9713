export abstract class Provider {
  abstract complete(model: string, prompt: string): Promise<unknown>;

  summarize(model: string, text: string) {
    return this.complete(model, `Summarize: ${text}`);
  }
}
