import { anthropic } from "@ai-sdk/anthropic";
import { WorkflowAgent } from "@ai-sdk/workflow";
import { convertToModelMessages, type UIMessage } from "ai";

export async function claim(messages: UIMessage[]) {
  "use workflow";

  const agent = new WorkflowAgent({ model: anthropic("claude-sonnet-5"), instructions: "You handle claims." });
  // expect-none: call-before-gate the route asks before it starts the workflow
  const result = await agent.stream({ messages: await convertToModelMessages(messages) });
  return { messages: result.messages };
}
