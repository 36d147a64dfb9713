// fixture: path=src/bot.ts
import { App } from "@slack/bolt";
import { Telegraf } from "telegraf";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const slack = new App({ token: process.env.SLACK_TOKEN, signingSecret: process.env.SLACK_SECRET });
const telegram = new Telegraf(process.env.TELEGRAM_TOKEN ?? "");

async function answer(text: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: text }] });
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
}

slack.message(async ({ message, say, logger }) => {
  if (message.subtype || !("text" in message)) return;
  try {
    await say(await answer(message.text ?? ""));
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.error(error);
    await say("Sorry, something went wrong.");
  }
});

slack.command("/ask", async ({ command, ack, respond }) => {
  await ack();
  try {
    await respond(await answer(command.text));
    // expect-none: silent-fallback the error is shown
  } catch (error) {
    await respond({ response_type: "ephemeral", text: `:warning: ${(error as Error).message}` });
  }
});

slack.command("/idea", async ({ ack, respond }) => {
  await ack();
  let idea: string;
  try {
    idea = await answer("An idea for a team lunch");
    // expect: silent-fallback/default-value warning
  } catch {
    idea = "Pizza!";
  }
  await respond(idea);
});

telegram.on("text", async (ctx) => {
  const reply = await answer(ctx.message.text)
    // expect: silent-fallback/default-value warning
    .catch(() => "Hm, tell me more.");
  await ctx.reply(reply);
});

telegram.command("horoscope", async (ctx) => {
  try {
    await ctx.reply(await answer("A horoscope"));
    // expect-none: silent-fallback console
  } catch (error) {
    console.error(error);
    await ctx.reply("The stars are silent.");
  }
});

telegram.catch((error) => console.error("bot failed", error));
await slack.start(3000);
await telegram.launch();
