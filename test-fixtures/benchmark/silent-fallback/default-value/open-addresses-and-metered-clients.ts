import OpenAI from "openai";
import { metered } from "@acme/metering";
import { Chart } from "@acme/charts";

const client = metered(new OpenAI());
const chart = new Chart(client);

export async function caption(photo: string) {
  try {
    const { choices } = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: photo }] });
    return choices[0].message.content;
    // expect: silent-fallback/default-value
  } catch {
    return "A photo";
  }
}

export async function drawn() {
  try {
    const picture = await chart.render();
    return picture;
    // expect-none: silent-fallback a chart
  } catch {
    return null;
  }
}

export async function upscaled(model: string, photo: string) {
  try {
    const response = await fetch(`https://api.replicate.com/v1/models/${model}/predictions`, { method: "POST", body: JSON.stringify({ input: { photo } }) });
    const data = await response.json();
    return data;
    // expect: silent-fallback/default-value
  } catch {
    return null;
  }
}

export async function read(voice: string, text: string) {
  const response = await fetch(`https://api.elevenlabs.io/v1/text-to-speech/${voice}`, { method: "POST", body: JSON.stringify({ text }) });
  // expect: silent-fallback/default-value
  return response.ok ? await response.arrayBuffer() : null;
}

export async function voices(voice: string) {
  const response = await fetch(`https://api.elevenlabs.io/v1/voices/${voice}/edit`, { method: "POST", body: "{}" });
  // expect-none: silent-fallback no model
  return response.ok ? await response.json() : null;
}

export async function transcript(form: FormData) {
  try {
    const response = await fetch(`${process.env.WHISPER_URL}/v1/audio/transcriptions`, { method: "POST", body: form });
    const data = await response.json();
    return data;
    // expect: silent-fallback/default-value
  } catch {
    return { text: "" };
  }
}

const passes = [
  { name: "draft", run: (text: string) => written(text) },
  { name: "polish", run: (text: string) => written(`${text}, more friendly`) },
];

async function written(text: string): Promise<string> {
  const { choices } = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: text }] });
  return choices[0].message.content ?? text;
}

export async function throughAll(text: string) {
  return passes.reduce(async (before, pass) => pass.run(await before), Promise.resolve(text)).catch(() => text); // expect-here: silent-fallback/default-value
}
