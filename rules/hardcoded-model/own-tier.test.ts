import { expect, test } from "vitest";
import { ownTierOf } from "./own-tier.ts";

test.each([
  ["whisper-1", "transcription"],
  ["gpt-4o-mini-transcribe", "transcription"],
  ["gpt-4o-mini-tts", "speech"],
  ["gpt-image-2", "image"],
  ["omni-moderation-latest", "moderation"],
  ["gpt-realtime-1.5", "realtime"],
  ["text-embedding-3-small", undefined],
  ["gpt-4o-audio-preview", undefined],
  ["claude-opus-4-5", false],
  ["gemini-3-flash", false],
])("%s is of the tier %s", (id, tier) => expect(ownTierOf(id)).toBe(tier));
