export interface Embedder {
  embed(text: string): Promise<number[]>;
}

export type Complete = (prompt: string) => Promise<string>;

export interface Recorder {
  save(id: string, text: string): Promise<void>;
}
