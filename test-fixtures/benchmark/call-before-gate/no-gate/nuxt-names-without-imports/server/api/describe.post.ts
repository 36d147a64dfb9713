export default defineEventHandler(async (event) => {
  const { team, words } = await readBody(event);
  if (!(await isSeated(team))) log(`${team} is not seated`);
  return { text: await describe(words) };
});

function log(text: string): void {
  console.log(text);
}
