import { ChatAnthropic } from "@langchain/anthropic";
import type { BaseMessage } from "@langchain/core/messages";

interface CourierOptions {
  readonly modelName?: string;
  readonly temperature?: number;
}

export class CourierAssistant {
  private readonly llm: ChatAnthropic;

  // expect: hardcoded-model/restricted warning default model=claude-mythos-5
  constructor({ modelName = "claude-mythos-5", temperature = 0.2 }: CourierOptions = {}) {
    this.llm = new ChatAnthropic({ model: modelName, temperature });
  }

  async reply(history: BaseMessage[]): Promise<string> {
    const answer = await this.llm.invoke(history);
    return String(answer.content);
  }
}
