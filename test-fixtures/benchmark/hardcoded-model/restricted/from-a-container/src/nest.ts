import { Inject, Injectable, Module } from "@nestjs/common";
import OpenAI from "openai";

const MODEL = Symbol("MODEL");

@Injectable()
export class Titles {
  readonly #openai = new OpenAI();

  constructor(@Inject(MODEL) private readonly model: string) {}

  title(text: string) {
    return this.#openai.chat.completions.create({ model: this.model, messages: [{ role: "user", content: text }] });
  }
}

@Module({
  // expect: hardcoded-model/restricted warning model=claude-fable-5
  providers: [Titles, { provide: MODEL, useFactory: () => process.env.TITLE_MODEL ?? "claude-fable-5" }],
})
export class TitlesModule {}
