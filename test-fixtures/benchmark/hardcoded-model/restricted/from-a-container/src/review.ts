import { inject, injectable } from "tsyringe";
import type OpenAI from "openai";

@injectable()
export class Review {
  constructor(
    @inject("OpenAI") private readonly openai: OpenAI,
    @inject("ReviewModel") private readonly model: string,
    @inject("DraftModel") private readonly draftModel: string,
  ) {}

  review(text: string) {
    return this.openai.chat.completions.create({ model: this.model, messages: [{ role: "user", content: text }] });
  }

  draft(text: string) {
    return this.openai.chat.completions.create({ model: this.draftModel, messages: [{ role: "user", content: text }] });
  }
}
