// fixture: path=src/jobs/digest.ts rules=silent-fallback infos
import OpenAI from "openai";
import { mail, readers, type Reader } from "../readers";

const openai = new OpenAI();

async function send(reader: Reader): Promise<void> {
  const { output_text } = await openai.responses.create({ model: process.env["MODEL"], input: reader.notes });
  await mail(reader, output_text);
}

export async function weekly(): Promise<{ sent: number; failed: number }> {
  const results = await Promise.allSettled((await readers()).map(send));
  // expect-none: silent-fallback the answer says how many failed
  const failed = results.filter((result) => result.status === "rejected").length;
  return { sent: results.length - failed, failed };
}

export async function monthly(): Promise<Response> {
  const results = await Promise.allSettled((await readers()).map(send));
  // expect-none: silent-fallback as it does here
  const broken = results.filter(({ status }) => status === "rejected");
  return Response.json({ broken: broken.length });
}

export async function daily(): Promise<{ sent: number }> {
  const results = await Promise.allSettled((await readers()).map(send));
  // expect: silent-fallback/default-value warning
  return { sent: results.filter((result) => result.status === "fulfilled").length };
}

export async function hourly(): Promise<number> {
  const results = await Promise.allSettled((await readers()).map(send));
  // expect: silent-fallback/default-value warning
  const left = results.filter(({ status }) => status !== "rejected");
  return left.length;
}
