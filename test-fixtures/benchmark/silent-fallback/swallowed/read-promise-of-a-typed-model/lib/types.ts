import type LanguageModel from "./language-model";

export interface Settings {
  llm: LanguageModel;
  depth: "quick" | "thorough";
}

export interface Question {
  text: string;
  settings: Settings;
}

export interface PlanInput {
  llm: LanguageModel;
  text: string;
}
