import OpenAI, { toFile } from "openai";
import { emit } from "./events";

const openai = new OpenAI();

export async function transcribe(audio: ArrayBuffer): Promise<string> {
  // expect: hardcoded-model/constant info
  const { text } = await openai.audio.transcriptions.create({ model: "whisper-1", file: await toFile(audio, "a.webm") });
  return text;
}

export async function speak(text: string): Promise<ArrayBuffer | null> {
  try {
    const response = await openai.audio.speech.create({ model: process.env.VOICE_MODEL!, voice: "alloy", input: text });
    return await response.arrayBuffer();
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof OpenAI.RateLimitError) throw error;
    return null;
  }
}

export async function converse(thread: string, text: string): Promise<string> {
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: process.env.CHAT_MODEL!, previous_response_id: thread, input: text });
  emit("answered", { thread, tokens: answer.usage?.total_tokens });
  return answer.output_text;
}
