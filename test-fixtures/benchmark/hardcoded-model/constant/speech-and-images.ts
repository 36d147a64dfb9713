import OpenAI from "openai";
import { embedMany, experimental_generateImage as generateImage, experimental_transcribe as transcribe } from "ai";
import { openai as provider } from "@ai-sdk/openai";
import { createReadStream } from "node:fs";

const openai = new OpenAI();

export const hear = (file: string) =>
  // expect: hardcoded-model/constant info
  openai.audio.transcriptions.create({ model: "whisper-1", file: createReadStream(file) });
// expect: hardcoded-model/retired error
export const paint = (prompt: string) => openai.images.generate({ model: "dall-e-3", prompt });
// expect: hardcoded-model/constant info
export const embed = (values: string[]) => embedMany({ model: provider.textEmbeddingModel("text-embedding-3-large"), values });
// expect: hardcoded-model/constant info
export const write = (audio: Uint8Array) => transcribe({ model: provider.transcription("gpt-4o-transcribe"), audio });
// expect: hardcoded-model/constant info
export const draw = (prompt: string) => generateImage({ model: provider.image("gpt-image-2"), prompt });
