import Anthropic from "@anthropic-ai/sdk";
import { loadEpisode } from "./episodes.js";

const anthropic = new Anthropic();

export async function draftDischargeLetter(episodeId: string): Promise<string> {
  const episode = await loadEpisode(episodeId);
  const message = await anthropic.messages.create({
    // expect: hardcoded-model/restricted error model=claude-mythos-5
    model: "claude-mythos-5",
    max_tokens: 1200,
    system: "You write discharge letters for general practitioners.",
    messages: [{ role: "user", content: episode.summary }],
  });
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
}
