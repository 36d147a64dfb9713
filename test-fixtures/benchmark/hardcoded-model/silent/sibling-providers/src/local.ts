import { Provider } from "./provider.js";

export class LocalProvider extends Provider {
  async complete(model: string, prompt: string) {
    return `${model}: ${prompt.length}`;
  }

  // Only this class is meant: nothing is sent from here.
  selfTest() {
    return this.complete("gpt-5.5", "ping");
  }
}

// Through the base class, and still only this class is meant.
export const probe = () => new LocalProvider().summarize("gpt-5.4-pro", "text");
