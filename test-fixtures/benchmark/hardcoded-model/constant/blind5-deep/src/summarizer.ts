import { gateway } from "./gateway";

export interface SummarizerOptions {
  readonly llm: { readonly provider: string; readonly name: string };
  readonly language: string;
}

export function createSummarizer(options: SummarizerOptions) {
  const { llm: { name: model }, language } = options;
  return (text: string) => gateway.complete({ model, system: `Answer in ${language}`, text });
}
