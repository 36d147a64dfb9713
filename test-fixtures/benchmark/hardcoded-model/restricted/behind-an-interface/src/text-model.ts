export interface TextModel {
  complete(model: string, prompt: string): Promise<string>;
}
