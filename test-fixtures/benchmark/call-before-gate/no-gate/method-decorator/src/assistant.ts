import OpenAI from "openai";
import { Requires, Traced } from "./requires";
import type { RequestContext } from "./context";

export class Assistant {
  private readonly openai = new OpenAI();

  @Requires("assistant:ask")
  async ask(context: RequestContext, input: string) {
    // expect-none: call-before-gate
    return this.openai.responses.create({ model: "gpt-5.4", input });
  }

  @Traced("suggest")
  async suggest(context: RequestContext, input: string) {
    // expect: call-before-gate/no-gate warning
    return this.openai.responses.create({ model: "gpt-5.4", input });
  }
}
