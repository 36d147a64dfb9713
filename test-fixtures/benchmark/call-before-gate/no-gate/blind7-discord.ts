// fixture: path=src/bot.ts
import { Client, Events, GatewayIntentBits } from "discord.js";
import OpenAI from "openai";
import { guilds } from "./guilds";

const openai = new OpenAI();
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] });

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand() || interaction.commandName !== "imagine") return;
  const guild = await guilds.get(interaction.guildId);
  if (!guild.premium) {
    await interaction.reply({ content: "This server needs premium for /imagine.", ephemeral: true });
    return;
  }
  await interaction.deferReply();
  // expect-none: call-before-gate
  const image = await openai.images.generate({ model: "gpt-image-1", prompt: interaction.options.getString("prompt", true) });
  await interaction.editReply(image.data?.[0]?.url ?? "Nothing came out.");
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.mentions.has(client.user!)) return;
  await message.channel.sendTyping();
  // expect: call-before-gate/no-gate warning
  const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: message.content }] });
  await message.reply(completion.choices[0]?.message.content ?? "…");
});

client.login(process.env.DISCORD_TOKEN);
