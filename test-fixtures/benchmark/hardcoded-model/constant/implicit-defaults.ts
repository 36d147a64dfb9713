// A construction without a model chooses one as well: the SDK's.
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";

export const reply = async (text: string) => {
  // expect: hardcoded-model/retired error
  const model = new ChatOpenAI({ temperature: 0 });
  return model.invoke(text);
};

// expect: hardcoded-model/constant info
const embeddings = new OpenAIEmbeddings();
export const embed = (text: string) => embeddings.embedQuery(text);

interface Settings {
  model: string;
}
// expect-none: hardcoded-model the settings name it
export const configured = (settings: Settings, text: string) => new ChatOpenAI({ ...settings }).invoke(text);
// expect-none: hardcoded-model the caller's options name it or not
export const opaque = (options: Settings, text: string) => new ChatOpenAI(options).invoke(text);
