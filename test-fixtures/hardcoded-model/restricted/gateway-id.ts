import { streamText } from "ai";
import type { ModelMessage } from "ai";

export function continueNegotiation(history: ModelMessage[]) {
  return streamText({
    model: "anthropic/claude-fable-5", // expect-here: hardcoded-model/restricted error
    messages: history,
    temperature: 0.3,
  });
}
