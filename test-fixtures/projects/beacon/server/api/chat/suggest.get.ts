import { generateText } from "ai";

export default defineCachedEventHandler(async (event) => {
  const { topic = "" } = getQuery<{ topic?: string }>(event);
  // expect: call-before-gate/no-gate warning
  // expect: missing-fallback-tier/none info
  const { text } = await generateText({ model: backupModel, prompt: `Three questions about ${topic}` });
  return text.split("\n");
}, { maxAge: 3600 });
