import type { MasonConfig } from "../config/schema.js";
import type { LlmClient } from "../llm/client.js";
import type { Message, ToolCall } from "../llm/types.js";
import { tools } from "../tools/index.js";
import { compact } from "./compact.js";

export interface AgentEvent {
  type: "text" | "tool" | "done";
  text: string;
}

type Approve = (call: ToolCall) => Promise<boolean>;

const specs = tools.map(({ name, description, parameters }) => ({ type: "function", function: { name, description, parameters } }));

async function runTool(call: ToolCall): Promise<string> {
  const tool = tools.find((candidate) => candidate.name === call.name);
  if (!tool) return `no tool ${call.name}`;
  try {
    return await tool.run(JSON.parse(call.arguments || "{}"));
    // expect-none: silent-fallback the model is told
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : error}`;
  }
}

export async function* runAgent(client: LlmClient, config: MasonConfig, task: string, approve: Approve, signal?: AbortSignal): AsyncGenerator<AgentEvent> {
  let messages: Message[] = [
    { role: "system", content: "You are a careful programmer. Use the tools." },
    { role: "user", content: task },
  ];
  for (let turn = 0; turn < config.maxTurns; turn++) {
    messages = await compact(client, config, messages);
    let text = "";
    const calls: ToolCall[] = [];
    for await (const delta of client.stream({ model: config.model, messages, tools: specs, signal })) {
      if (delta.type === "text") {
        text += delta.text;
        yield { type: "text", text: delta.text };
      } else calls.push(delta.call);
    }
    messages.push({
      role: "assistant",
      content: text,
      tool_calls: calls.map((call) => ({ id: call.id, type: "function", function: { name: call.name, arguments: call.arguments } })),
    });
    if (calls.length === 0) break;
    for (const call of calls) {
      const result = (await approve(call)) ? await runTool(call) : "the user said no";
      yield { type: "tool", text: `${call.name}: ${result.slice(0, 80)}` };
      messages.push({ role: "tool", tool_call_id: call.id, content: result });
    }
  }
  yield { type: "done", text: "" };
}
