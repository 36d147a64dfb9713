import { anthropic } from "@ai-sdk/anthropic";
import { WorkflowAgent } from "@ai-sdk/workflow";
import { convertToModelMessages, type UIMessage } from "ai";
import { getWritable } from "workflow";

export async function refund(messages: UIMessage[], tenant: string) {
  "use workflow";

  const agent = new WorkflowAgent({ model: anthropic("claude-sonnet-5"), instructions: `You handle refunds of ${tenant}.` });
  // expect: call-before-gate/no-gate warning "POST /api/refunds"
  const result = await agent.stream({ messages: await convertToModelMessages(messages), writable: getWritable() });
  return { messages: result.messages };
}
