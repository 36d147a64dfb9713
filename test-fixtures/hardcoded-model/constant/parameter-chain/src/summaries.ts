import { complete } from "./complete.js";

// expect: hardcoded-model/constant info model=gpt-5.6-terra
const summarise = (text: string, model: string = pick("gpt-5.6-terra")) => complete({ model, prompt: text });

function pick(name: string): string {
  return name;
}

/** What callers use. */
export const summariseAll = (texts: readonly string[]) => Promise.all(texts.map((text) => summarise(text)));

// expect: hardcoded-model/constant info model=gpt-5.4-mini
export const headline = (text: string) => complete({ prompt: `Headline: ${text}`, model: "gpt-5.4-mini" });
