// fixture: path=src/titles.ts
import OpenAI from "openai";
import { ResultAsync, type Result } from "neverthrow";
import { logger } from "./logger";

const openai = new OpenAI();

function ask(prompt: string): ResultAsync<string, Error> {
  return ResultAsync.fromPromise(openai.responses.create({ model: process.env.MODEL!, input: prompt }), (cause) => new Error("no answer", { cause })).map((response) => response.output_text);
}

export async function title(text: string): Promise<string> {
  const result = await ask(`A title for ${text}`);
  // expect: silent-fallback/default-value warning "Untitled"
  return result.unwrapOr("Untitled");
}

export async function subtitle(text: string): Promise<{ subtitle: string }> {
  // expect: silent-fallback/default-value warning
  return { subtitle: await ask(`A subtitle for ${text}`).unwrapOr("") };
}

export async function tags(text: string): Promise<string[]> {
  const result = await ask(`Tags of ${text}`);
  // expect: silent-fallback/default-value warning
  return result.map((answer) => answer.split(",")).match((list) => list, () => []);
}

export async function heading(text: string): Promise<string> {
  const result = await ask(`A heading for ${text}`);
  if (result.isErr()) logger.warn({ error: result.error }, "the stock heading is served");
  // expect-none: silent-fallback told beside it
  return result.unwrapOr("News");
}

export async function footer(text: string): Promise<string> {
  // expect-none: silent-fallback told on the way
  return ask(`A footer for ${text}`).mapErr((error) => { logger.error(error); return error; }).unwrapOr("");
}

export async function caption(text: string): Promise<string> {
  const result = await ask(`A caption for ${text}`);
  const found = result.unwrapOr(null);
  // expect-none: silent-fallback it is looked for
  if (found === null) throw new Error("no caption");
  return found;
}

export async function summary(text: string): Promise<{ summary: string; failed: boolean }> {
  const result = await ask(`A summary of ${text}`);
  // expect-none: silent-fallback the answer says how it went
  return { summary: result.unwrapOr(""), failed: result.isErr() };
}

export async function abstract(text: string): Promise<Result<string, Error>> {
  // expect-none: silent-fallback the result says it
  return ask(`An abstract of ${text}`);
}

export async function price(text: string): Promise<number> {
  const stored = await settings();
  // expect-none: silent-fallback another result
  const currency = stored.unwrapOr("EUR");
  const answer = await ask(`The price of ${text} in ${currency}`);
  if (answer.isErr()) throw answer.error;
  return Number(answer.value);
}

async function keywords(text: string): Promise<string[]> {
  const result = await ask(`Keywords of ${text}`);
  // expect: silent-fallback/default-value warning
  return result.map((answer) => answer.split(" ")).unwrapOr([]);
}

export async function index(text: string): Promise<{ text: string; keywords: string[] }> {
  return { text, keywords: await keywords(text) };
}

async function slogan(text: string): Promise<string | null> {
  const result = await ask(`A slogan for ${text}`);
  // expect-none: silent-fallback it is looked for where it is asked for
  return result.unwrapOr(null);
}

export async function poster(text: string): Promise<string> {
  const found = await slogan(text);
  if (found === null) throw new Error("no slogan");
  return found;
}

declare function settings(): ResultAsync<string, Error>;
