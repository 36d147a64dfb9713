import OpenAI from "openai";
import { type ClientOptions, type ModelOf, resolveOptions } from "./options";

export class Scribe {
  readonly #openai: OpenAI;
  readonly #options: Required<ClientOptions>;

  constructor(options: ClientOptions = {}) {
    this.#options = resolveOptions(options);
    this.#openai = new OpenAI({ apiKey: this.#options.apiKey });
  }

  write(input: string, { model = this.#options.model }: { model?: ModelOf } = {}) {
    return this.#openai.responses.create({ model, input });
  }

  speak(input: string) {
    const { voice, speechModel } = this.#options;
    return this.#openai.audio.speech.create({ model: speechModel, voice, input });
  }
}
