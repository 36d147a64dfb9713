export abstract class Writer {
  protected abstract readonly model: string;
  protected abstract ask(model: string, prompt: string): Promise<string>;

  /** What every writer does, each with its own model and its own way to ask. */
  draft(topic: string) {
    return this.ask(this.model, `A draft on ${topic}`);
  }

  polish(model: string, text: string) {
    return this.ask(model, `Polish: ${text}`);
  }
}
