import OpenAI from "openai";
import { log } from "./log.js";

export class Assistant {
  // expect: hardcoded-model/revocable warning model=gpt-5.6-sol
  static readonly PRIMARY = "gpt-5.6-sol";
  static readonly RESERVE = "qwen2.5-72b-instruct";

  readonly #openai = new OpenAI();
  readonly #onPremises = new OpenAI({ baseURL: process.env.VLLM_URL, apiKey: "none" });

  /** Questions a bidder should ask. */
  async questions(tender: string): Promise<string> {
    return this.#ask(`Questions to ask about:\n${tender}`);
  }

  /** The date as YYYY-MM-DD, or null when the text has none. */
  async deadline(tender: string): Promise<string | null> {
    try {
      return await this.#ask(`Deadline as YYYY-MM-DD:\n${tender}`);
      // No deadline found, or nobody asked?
      // expect: silent-fallback/default-value warning
    } catch {
      return null;
    }
  }

  async #ask(content: string): Promise<string> {
    const messages = [{ role: "user" as const, content }];
    try {
      const completion = await this.#openai.chat.completions.create({ model: Assistant.PRIMARY, messages });
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      log.warn("asking the model on premises", { error });
      const completion = await this.#onPremises.chat.completions.create({ model: Assistant.RESERVE, messages });
      return completion.choices[0]?.message.content ?? "";
    }
  }
}
