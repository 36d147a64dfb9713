import { Client, Events, GatewayIntentBits } from "discord.js";
import Groq from "groq-sdk";
import { seats } from "./seats.js";

const groq = new Groq();
const client = new Client({ intents: [GatewayIntentBits.GuildMessages] });

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || message.guildId === null) return;
  if (!seats.has(message.guildId, message.author.id)) return;
  // expect: call-before-gate/not-awaited error
  const answer = await groq.chat.completions.create({
    model: process.env["GROQ_MODEL"]!,
    messages: [{ role: "user", content: message.content }],
  });
  await message.reply(answer.choices[0]?.message.content ?? "…");
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  if (!interaction.memberPermissions?.has("ManageMessages")) {
    await interaction.reply({ content: "That is for moderators.", ephemeral: true });
    return;
  }
  await interaction.deferReply();
  const answer = await groq.chat.completions.create({
    model: process.env["GROQ_MODEL"]!,
    messages: [{ role: "user", content: interaction.options.getString("question", true) }],
  });
  await interaction.editReply(answer.choices[0]?.message.content ?? "…");
});

await client.login(process.env["DISCORD_TOKEN"]);
