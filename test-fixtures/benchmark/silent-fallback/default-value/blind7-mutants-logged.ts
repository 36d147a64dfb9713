// fixture: path=src/modules/seo.ts
// Each pair: once as it was written, once without what told of it.
import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { createLogger } from "../logging";
import { analytics } from "../analytics";
import { onCallAlert } from "../alerts";

const logger = createLogger("seo");
const model = google("gemini-2.5-flash");

export async function metaDescription(page: string): Promise<string> {
  try {
    return (await generateText({ model, prompt: `A meta description:\n${page}` })).text;
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn("meta description failed", { error });
    return page.slice(0, 155);
  }
}

export async function metaTitle(page: string): Promise<string> {
  try {
    return (await generateText({ model, prompt: `A meta title:\n${page}` })).text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const short = page.slice(0, 60);
    return short;
  }
}

export async function slug(title: string): Promise<string> {
  try {
    return (await generateText({ model, prompt: `A slug: ${title}` })).text;
    // expect-none: silent-fallback
  } catch (error) {
    await onCallAlert({ severity: "low", message: "slug", error });
    return title.toLowerCase().replaceAll(" ", "-");
  }
}

export async function category(title: string): Promise<string> {
  try {
    return (await generateText({ model, prompt: `A category: ${title}` })).text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const words = title.toLowerCase().split(" ");
    return words.includes("recipe") ? "food" : "misc";
  }
}

export async function altText(url: string): Promise<string> {
  try {
    return (await generateText({ model, messages: [{ role: "user", content: [{ type: "image", image: url }] }] })).text;
    // expect-none: silent-fallback
  } catch (error) {
    analytics.track("alt_text_failed", { url });
    return "";
  }
}

export async function caption(url: string): Promise<string> {
  try {
    return (await generateText({ model, messages: [{ role: "user", content: [{ type: "image", image: url }] }] })).text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (url.endsWith(".svg")) analytics.track("svg_caption", { url });
    return "";
  }
}

export async function faq(page: string): Promise<{ question: string }[]> {
  const { text } = await generateText({ model, prompt: `Questions:\n${page}` });
  try {
    return JSON.parse(text);
    // expect-none: silent-fallback the parsing
  } catch {
    return [];
  }
}
