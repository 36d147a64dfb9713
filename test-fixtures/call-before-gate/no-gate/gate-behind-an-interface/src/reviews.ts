import { Mistral } from "@mistralai/mistralai";
import type { Gate } from "./gate.js";

export class Reviews {
  readonly #gate: Gate;
  readonly #mistral = new Mistral();

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  async digest(subject: string, reviews: readonly string[]): Promise<string> {
    // mutate: gate
    await this.#gate.ensureAllowed(subject, "reviews.digest");
    // expect-none: call-before-gate
    const answer = await this.#mistral.chat.complete({
      model: "mistral-small-latest",
      messages: [{ role: "user", content: reviews.join("\n") }],
    });
    return String(answer.choices?.[0]?.message?.content);
  }
}
