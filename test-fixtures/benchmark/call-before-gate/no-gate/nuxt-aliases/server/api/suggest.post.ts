import { suggestion } from "@@/server/utils/answers";

export default defineEventHandler(async (event) => {
  const { prompt } = await readBody(event);
  return { text: await suggestion(prompt) };
});
