import { ChatAnthropic } from "@langchain/anthropic";

export const models = {
  planner: new ChatAnthropic({
    // expect: hardcoded-model/revocable warning model=claude-opus-4-8 trace=@plan
    model: "claude-opus-4-8",
    maxTokens: 2048,
  }),
  // expect: hardcoded-model/constant info
  writer: new ChatAnthropic({ model: "claude-sonnet-4-6" }),
};
