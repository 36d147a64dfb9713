// A template method: the base class calls, each kind of document says with what.
import OpenAI from "openai";

abstract class Drafter {
  protected readonly api = new OpenAI();

  async draft(facts: string): Promise<string> {
    const completion = await this.api.chat.completions.create({
      model: this.model(),
      messages: [{ role: "user", content: facts }],
    });
    return completion.choices[0]?.message.content ?? "";
  }

  protected abstract model(): string;
}

export class NoticeDrafter extends Drafter {
  protected override model(): string {
    // expect: hardcoded-model/constant info model=gpt-5.4-mini
    return "gpt-5.4-mini";
  }
}

export class PleaDrafter extends Drafter {
  static readonly MODEL = "gpt-5.6-terra"; // expect-here: hardcoded-model/constant info

  protected override model(): string {
    return PleaDrafter.MODEL;
  }
}
