import type OpenAI from "openai";

export interface Translator {
  translate(text: string, language: string): Promise<string>;
}

/** Set up by the host, which is written in another language. */
export interface Host {
  translatorFor(customer: string): Promise<Translator>;
  openai(): OpenAI;
  now(): Date;
}
