import { answer } from "~~/server/utils/answers";
import { requireSeat } from "~~/server/utils/seats";

export default defineEventHandler(async (event) => {
  const { team, prompt } = await readBody(event);
  await requireSeat(team);
  return { text: await answer(prompt) };
});
