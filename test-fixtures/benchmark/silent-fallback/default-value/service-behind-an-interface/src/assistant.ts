export interface Assistant {
  complete(prompt: string): Promise<string>;
}
