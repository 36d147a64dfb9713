// fixture: path=src/app.ts
import { App, LogLevel } from "@slack/bolt";
import Anthropic from "@anthropic-ai/sdk";
import { workspaces } from "./workspaces";

const anthropic = new Anthropic();
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  logLevel: LogLevel.INFO,
});

app.command("/summarize", async ({ command, ack, respond }) => {
  await ack();
  const workspace = await workspaces.get(command.team_id);
  if (!workspace.entitlements.includes("summaries")) {
    await respond({ response_type: "ephemeral", text: "Summaries are part of the Business plan. Ask an admin to upgrade." });
    return;
  }
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({
    model: "claude-haiku-4-5",
    max_tokens: 600,
    messages: [{ role: "user", content: `Summarize:\n${command.text}` }],
  });
  const [block] = message.content;
  await respond(block?.type === "text" ? block.text : "Nothing to say.");
});

app.event("app_mention", async ({ event, say, client }) => {
  const { messages } = await client.conversations.replies({ channel: event.channel, ts: event.thread_ts ?? event.ts });
  const thread = (messages ?? []).map((message) => `${message.user}: ${message.text}`).join("\n");
  // expect: call-before-gate/no-gate warning
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 600, messages: [{ role: "user", content: thread }] });
  const [block] = message.content;
  if (block?.type === "text") await say({ text: block.text, thread_ts: event.ts });
});

(async () => {
  await app.start(Number(process.env.PORT ?? 3000));
  console.info("running");
})();
