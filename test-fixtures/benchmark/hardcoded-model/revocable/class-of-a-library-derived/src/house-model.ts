import { ChatAnthropic } from "@langchain/anthropic";
export class HouseModel extends ChatAnthropic {
  constructor(temperature = 0) {
    // expect: hardcoded-model/revocable warning
    super({ model: "claude-opus-4-8", temperature });
  }
}
