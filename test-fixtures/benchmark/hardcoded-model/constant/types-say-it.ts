import OpenAI from "openai";
import type { ChatAnthropic } from "@langchain/anthropic";
import { makeClient } from "./elsewhere";

type Client = ReturnType<typeof build>;
function build() {
  return new OpenAI({ maxRetries: 0 });
}
// expect: hardcoded-model/constant info
export const one = (client: Client, input: string) => client.responses.create({ model: "gpt-5.4-mini", input });

// expect: hardcoded-model/constant info
export const two = (client: InstanceType<typeof OpenAI>, input: string) => client.responses.create({ model: "gpt-5.4-mini", input });

const made: OpenAI = makeClient();
// expect: hardcoded-model/constant info
export const three = (input: string) => made.responses.create({ model: "gpt-5.4-nano", input });

interface Toolbox {
  readonly ai: { readonly openai: OpenAI };
}
// expect: hardcoded-model/constant info
export const four = ({ ai }: Toolbox, input: string) => ai.openai.responses.create({ model: "gpt-5.4-mini", input });

// expect-none: hardcoded-model whoever made the model chose it
export const five = (model: ChatAnthropic, text: string) => model.invoke(text);

const azureOrNot = process.env.AZURE ? (makeClient() as OpenAI) : new OpenAI();
// expect: hardcoded-model/constant info
export const six = (input: string) => azureOrNot.responses.create({ model: "gpt-5.4-mini", input });
