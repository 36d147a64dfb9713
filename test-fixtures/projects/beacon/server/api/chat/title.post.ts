import { generateText } from "ai";

export default defineEventHandler(async (event) => {
  await requireUserSession(event);
  const { message } = await readBody<{ message: string }>(event);
  try {
    // expect: call-before-gate/no-gate info
    // expect: missing-fallback-tier/none info
    const { text } = await generateText({ model: useModel(event, "draft"), prompt: `A title for: ${message}` });
    return { title: text.trim() };
    // expect: silent-fallback/default-value warning
  } catch {
    return { title: "New chat" };
  }
});
