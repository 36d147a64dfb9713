// fixture: path=server/api/batch.post.ts
import { Ollama } from "ollama";
import { usageStore } from "../utils/usage";

const ollama = new Ollama();

async function assertWithinQuota(orgId: string): Promise<void> {
  const usage = await usageStore.forOrg(orgId);
  if (usage.used >= usage.limit) throw createError({ statusCode: 429, statusMessage: "quota used up" });
}

export default defineEventHandler(async (event) => {
  const { orgId, texts } = await readBody(event);
  const out: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (index === 0) await assertWithinQuota(orgId);
    // expect: call-before-gate/some-paths
    const res = await ollama.chat({ model: process.env.OLLAMA_MODEL, messages: [{ role: "user", content: text }] });
    out.push(res.message.content);
  }
  return out;
});
