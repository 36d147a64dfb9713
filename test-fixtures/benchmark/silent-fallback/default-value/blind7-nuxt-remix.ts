// fixture: path=server/api/ideas.post.ts
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import consola from "consola";

const ask = async (prompt: string) => (await generateText({ model: anthropic("claude-haiku-4-5"), prompt })).text;

export default defineEventHandler(async (event) => {
  const { topic } = await readBody<{ topic: string }>(event);
  const storage = useStorage("ideas");

  // expect: silent-fallback/default-value warning
  const idea = await ask(`An idea about ${topic}`).catch(async () => {
    const last = await storage.getItem<string>(topic);
    if (last) return last;
    throw createError({ statusCode: 503, statusMessage: "No ideas today" });
  });

  let name: string;
  try {
    name = await ask(`A name for: ${idea}`);
    // expect-none: silent-fallback an error of the framework
  } catch (cause) {
    throw createError({ statusCode: 502, statusMessage: "No name", cause });
  }

  const slogan = await ask(`A slogan for ${name}`).catch((error) => {
    consola.error("no slogan", error);
    return "";
  });

  // expect: silent-fallback/default-value warning
  const logo = await ask(`A logo as SVG for ${name}`).catch(() => "<svg/>");

  try {
    await storage.setItem(topic, idea);
    // expect-none: silent-fallback the storage
  } catch {}

  return { idea, name, slogan, logo };
});
