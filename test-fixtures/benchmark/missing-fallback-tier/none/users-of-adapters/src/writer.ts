/** What every provider can do for us. */
export interface Writer {
  write(prompt: string): Promise<string>;
  vectorOf(text: string): Promise<number[]>;
}
