import OpenAI from "openai";

interface Config {
  readonly models: { readonly chat: string; readonly title: string };
}

export class Chat {
  private readonly openai = new OpenAI();
  constructor(private readonly config: Config) {}

  answer(input: string) {
    return this.openai.responses.create({ model: this.config.models.chat, input });
  }
  title(input: string) {
    return this.openai.responses.create({ model: this.config.models.title, input });
  }
}

export const chat = new Chat({
  models: {
    chat: "gpt-5.5", // expect-here: hardcoded-model/revocable warning
    title: "gpt-5.4-mini", // expect-here: hardcoded-model/constant info
  },
});
