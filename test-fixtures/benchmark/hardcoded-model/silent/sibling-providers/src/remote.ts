import OpenAI from "openai";
import { Provider } from "./provider.js";

export class RemoteProvider extends Provider {
  private readonly openai = new OpenAI();

  complete(model: string, prompt: string) {
    return this.openai.responses.create({ model, input: prompt });
  }
}
