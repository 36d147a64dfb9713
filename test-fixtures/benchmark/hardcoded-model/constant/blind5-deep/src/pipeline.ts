import { gateway } from "./gateway";

interface StepOptions { model: string }

class Pipeline {
  private readonly steps: { name: string; options: StepOptions }[] = [];

  step(name: string, options: StepOptions) {
    this.steps.push({ name, options });
    return this;
  }

  async start(text: string) {
    let current = text;
    for (const { name, options } of this.steps) {
      current = await gateway.complete({ model: options.model, system: name, text: current });
    }
    return current;
  }
}

export const pipeline = () => new Pipeline();
