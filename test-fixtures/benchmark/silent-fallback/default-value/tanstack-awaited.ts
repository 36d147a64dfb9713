import { chat } from "@tanstack/ai";
import { openaiText } from "@tanstack/ai-openai";
import { z } from "zod";

const adapter = openaiText("gpt-5.6-luna");

export async function title(text: string): Promise<string> {
  try {
    return await chat({ adapter, messages: [{ role: "user", content: `A title for: ${text}` }], stream: false });
    // expect: silent-fallback/default-value
  } catch {
    return "Untitled";
  }
}

export async function facts(text: string): Promise<readonly string[]> {
  try {
    const { points } = await chat({ adapter, messages: [{ role: "user", content: text }], outputSchema: z.object({ points: z.array(z.string()) }) });
    return points;
    // expect: silent-fallback/default-value
  } catch {
    return [];
  }
}

export async function spoken(text: string): Promise<string> {
  let answer = "";
  try {
    for await (const chunk of chat({ adapter, messages: [{ role: "user", content: text }] })) {
      if (chunk.type === "TEXT_MESSAGE_CONTENT") answer += chunk.delta;
    }
    return answer;
    // expect: silent-fallback/default-value
  } catch {
    return "";
  }
}

export function started(text: string) {
  try {
    // The stream is only made here; it fails where it is read.
    return chat({ adapter, messages: [{ role: "user", content: text }] });
    // expect-none: silent-fallback
  } catch {
    return undefined;
  }
}

export function remembered(text: string): void {
  // expect: silent-fallback/swallowed
  chat({ adapter, messages: [{ role: "user", content: text }], stream: false });
}
