import { ChatOpenAI } from "@langchain/openai";
import type { BaseChatModel } from "@langchain/core/language_models/chat_models";

/** No constructor of its own: what it is constructed with goes to the library's. */
class HouseModel extends ChatOpenAI {
  readonly tone = "calm";

  async inTone(text: string): Promise<string> {
    const answer = await this.invoke(`In a ${this.tone} tone: ${text}`);
    return answer.text;
  }
}

class GuestModel extends HouseModel {}

class ChosenModel extends ChatOpenAI {
  async shout(text: string): Promise<string> {
    return (await this.invoke(text.toUpperCase())).text;
  }
}

// expect: hardcoded-model/retired model=gpt-4-32k
const house = new HouseModel({ model: "gpt-4-32k" });

// expect: hardcoded-model/retired model=gpt-3.5-turbo-0301
const guest: BaseChatModel = new GuestModel({ model: "gpt-3.5-turbo-0301" });

export async function calm(text: string): Promise<string> {
  return house.inTone(text);
}

export async function forGuests(text: string): Promise<string> {
  return (await guest.invoke(text)).text;
}

export async function chosen(model: string, text: string): Promise<string> {
  // expect-none: hardcoded-model whoever calls says which
  return new ChosenModel({ model }).shout(text);
}
