// Functions over what they close upon instead of classes.
import OpenAI from "openai";

interface Deps {
  openai: Pick<OpenAI, "chat">;
  model?: string;
}

export function createSummaries({ openai, model = "gpt-5.5" /* expect-here: hardcoded-model/revocable info default */ }: Deps) {
  const complete = async (content: string) => openai.chat.completions.create({ model, messages: [{ role: "user", content }] });
  return {
    short: (text: string) => complete(`One sentence: ${text}`),
    long: (text: string) => complete(`One page: ${text}`),
  };
}

const withModel = (client: OpenAI) => (model: string) => (content: string) => client.chat.completions.create({ model, messages: [{ role: "user", content }] });
const inDepth = withModel(new OpenAI())("gpt-5.4-pro"); // expect-here: hardcoded-model/revocable warning
export const study = (text: string) => inDepth(text);
