import { Writer } from "./writer.js";

/** Fills in templates and asks nobody. */
export class TemplateWriter extends Writer {
  // expect-none: hardcoded-model nothing is sent from this class
  protected readonly model = "gpt-5.5";

  protected async ask(model: string, prompt: string) {
    return `${prompt} (${model.length})`;
  }
}
