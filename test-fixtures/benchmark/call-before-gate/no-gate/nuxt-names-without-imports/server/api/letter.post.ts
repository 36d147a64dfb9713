export default defineEventHandler(async (event) => {
  const { team, prompt } = await readBody(event);
  await requireSeat(team, "letters");
  return { text: await useAssistant().letter(prompt) };
});
