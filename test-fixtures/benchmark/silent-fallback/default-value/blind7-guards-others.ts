// fixture: path=src/services/recipes.ts
// What these handlers guard is not the model.
import Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";
import { redis } from "../redis";
import { usage } from "../usage";

const client = new Anthropic();
const recipe = z.object({ title: z.string(), steps: z.array(z.string()) });

export async function recipeFor(ingredients: string[]) {
  const message = await client.messages.create({
    model: "claude-haiku-4-5",
    max_tokens: 900,
    messages: [{ role: "user", content: `A recipe as JSON: ${ingredients.join(", ")}` }],
  });
  const [block] = message.content;
  const text = block?.type === "text" ? block.text : "";
  try {
    return recipe.parse(JSON.parse(text));
    // expect-none: silent-fallback the parsing
  } catch {
    return { title: "Recipe", steps: [text] };
  }
}

export async function cachedRecipe(ingredients: string[]) {
  const key = ingredients.toSorted().join("|");
  let known: string | null = null;
  try {
    known = await redis.get(key);
    // expect-none: silent-fallback the cache
  } catch {
    known = null;
  }
  if (known) return JSON.parse(known);
  const fresh = await recipeFor(ingredients);
  // expect-none: silent-fallback the cache
  redis.set(key, JSON.stringify(fresh)).catch(() => {});
  return fresh;
}

export async function streamRecipe(ingredients: string[], write: (text: string) => void, signal: AbortSignal) {
  const stream = client.messages.stream(
    { model: "claude-haiku-4-5", max_tokens: 900, messages: [{ role: "user", content: ingredients.join(", ") }] },
    { signal },
  );
  try {
    for await (const event of stream) {
      if (event.type === "content_block_delta" && event.delta.type === "text_delta") write(event.delta.text);
    }
    // expect-none: silent-fallback cancelled by the reader
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  const final = await stream.finalMessage();
  try {
    await usage.add(final.usage.input_tokens + final.usage.output_tokens);
    // expect-none: silent-fallback bookkeeping
  } catch {
    // counted tomorrow
  }
}

export async function validateKey(apiKey: string): Promise<boolean> {
  try {
    await new Anthropic({ apiKey }).messages.create({ model: "claude-haiku-4-5", max_tokens: 1, messages: [{ role: "user", content: "hi" }] });
    return true;
    // expect-none: silent-fallback only tries the key
  } catch {
    return false;
  }
}
