export interface Turn {
  role: "user" | "assistant";
  content: string;
}

export default abstract class LanguageModel {
  abstract structured<T>(input: { turns: Turn[] }): Promise<T>;
}
