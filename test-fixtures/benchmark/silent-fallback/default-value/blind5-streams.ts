// fixture: path=app/api/stream/route.ts
import { streamText, convertToModelMessages, type LanguageModel } from "ai";
import { chosenModel } from "@/lib/models";
import { logger } from "@/lib/logger";
import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const { messages } = await request.json();
  try {
    const result = streamText({ model: await chosenModel(), messages: convertToModelMessages(messages) });
    return result.toUIMessageStreamResponse();
    // expect-none: silent-fallback nothing of the model fails here
  } catch {
    return new Response("Sorry", { status: 200 });
  }
}

export async function* tokens(model: string, input: string) {
  try {
    const stream = await openai.responses.create({ model, input, stream: true });
    for await (const event of stream) if (event.type === "response.output_text.delta") yield event.delta;
    // expect: silent-fallback/default-value
  } catch {
    yield "I can't answer right now.";
  }
}

export async function* tokensLogged(model: string, input: string) {
  try {
    const stream = await openai.responses.create({ model, input, stream: true });
    for await (const event of stream) if (event.type === "response.output_text.delta") yield event.delta;
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.error("stream broke", { error });
    yield "I can't answer right now.";
  }
}

export async function collected(model: LanguageModel, prompt: string) {
  const { text } = streamText({ model, prompt });
  try {
    return await text;
    // expect: silent-fallback/default-value
  } catch {
    return "";
  }
}

export async function written(model: string, input: string, writer: WritableStreamDefaultWriter<string>) {
  try {
    const stream = await openai.chat.completions.create({ model, messages: [{ role: "user", content: input }], stream: true });
    for await (const chunk of stream) await writer.write(chunk.choices[0]?.delta.content ?? "");
    // expect: silent-fallback/default-value
  } catch {
    await writer.write("Our assistant is having a break.");
  } finally {
    await writer.close();
  }
}

export async function aborted(model: string, input: string, writer: WritableStreamDefaultWriter<string>) {
  try {
    const stream = await openai.chat.completions.create({ model, messages: [{ role: "user", content: input }], stream: true });
    for await (const chunk of stream) await writer.write(chunk.choices[0]?.delta.content ?? "");
    // expect-none: silent-fallback the rest is thrown on
  } catch (error) {
    await writer.abort(error);
    throw error;
  }
}

export async function unawaited(model: string, input: string) {
  try {
    return openai.responses.create({ model, input });
    // expect-none: silent-fallback never sees the call's failure
  } catch {
    return null;
  }
}
