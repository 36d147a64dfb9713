import { keywords, summarize } from "./summarizer";

export async function process(document: { body: string }) {
  return { summary: await summarize(document.body), keywords: await keywords(document.body) };
}

export async function index(document: { body: string }) {
  return keywords(document.body);
}
