// fixture: path=src/agent/tools.ts
import { generateObject, generateText, tool, type LanguageModel } from "ai";
import OpenAI from "openai";
import { z } from "zod";

const openai = new OpenAI();

export const toolsFor = (model: LanguageModel) => ({
  outline: tool({
    description: "Outlines a text",
    inputSchema: z.object({ text: z.string() }),
    execute: async ({ text }) => {
      try {
        return (await generateText({ model, prompt: text })).text;
        // expect-none: silent-fallback the next turn reads it
      } catch (error) {
        return `Error: ${error instanceof Error ? error.message : "failed"}`;
      }
    },
  }),
  entities: tool({
    description: "Finds entities",
    inputSchema: z.object({ text: z.string() }),
    execute: async ({ text }) => {
      try {
        return (await generateObject({ model, prompt: text, schema: z.array(z.string()) })).object;
        // expect: silent-fallback/default-value
      } catch {
        return [];
      }
    },
  }),
});

export async function isSpam(text: string): Promise<boolean> {
  try {
    const response = await openai.responses.create({ model: process.env.MODEL!, input: `Spam? ${text}` });
    return response.output_text === "yes";
    // expect: silent-fallback/default-value
  } catch {
    return false;
  }
}

export async function flagged(input: string) {
  try {
    const { results } = await openai.moderations.create({ model: process.env.MODERATION!, input });
    return { tripwireTriggered: results[0]?.flagged ?? false };
    // expect: silent-fallback/default-value
  } catch {
    return { tripwireTriggered: false };
  }
}

export async function sent(text: string): Promise<boolean> {
  try {
    const { output_text } = await openai.responses.create({ model: process.env.MODEL!, input: text });
    await fetch(process.env.HOOK!, { method: "POST", body: output_text });
    return true;
    // expect-none: silent-fallback false says that it failed
  } catch {
    return false;
  }
}

export async function keyWorks(apiKey: string) {
  try {
    await new OpenAI({ apiKey }).responses.create({ model: process.env.MODEL!, input: "ping", max_output_tokens: 16 });
    return true;
    // expect-none: silent-fallback tries a key
  } catch {
    return false;
  }
}

export async function parsed(input: string): Promise<string[]> {
  const { output_text } = await openai.responses.create({ model: process.env.MODEL!, input });
  try {
    return JSON.parse(output_text);
    // expect-none: silent-fallback parsing
  } catch {
    return [];
  }
}

export async function parsedTogether(input: string): Promise<string[]> {
  try {
    return JSON.parse((await openai.responses.create({ model: process.env.MODEL!, input })).output_text);
    // expect: silent-fallback/default-value
  } catch {
    return [];
  }
}

export async function usage(input: string, track: (tokens: number) => Promise<void>) {
  const response = await openai.responses.create({ model: process.env.MODEL!, input });
  try {
    await track(response.usage?.total_tokens ?? 0);
    // expect-none: silent-fallback bookkeeping
  } catch {}
  return response.output_text;
}

export async function innerHandles(input: string) {
  try {
    return await flaggedLoudly(input);
    // expect-none: silent-fallback the inner one has answered and told
  } catch {
    return { tripwireTriggered: true };
  }
}

async function flaggedLoudly(input: string) {
  try {
    const { results } = await openai.moderations.create({ model: process.env.MODERATION!, input });
    return { tripwireTriggered: results[0]?.flagged ?? false };
    // expect-none: silent-fallback logged
  } catch (error) {
    console.error("moderation failed", error);
    return { tripwireTriggered: true };
  }
}
