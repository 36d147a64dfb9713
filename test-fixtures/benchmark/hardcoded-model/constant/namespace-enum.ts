import OpenAI from "openai";

export namespace Models {
  export enum Chat {
    Small = "gpt-5.4-nano", // expect-here: hardcoded-model/constant info
    // expect-none: hardcoded-model not used
    Large = "gpt-5.4",
  }
  export const embedding = "text-embedding-3-small"; // expect-here: hardcoded-model/constant info
}

const openai = new OpenAI();
export const ask = (input: string) => openai.responses.create({ model: Models.Chat.Small, input });
export const embed = (input: string) => openai.embeddings.create({ model: Models.embedding, input });
