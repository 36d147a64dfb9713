export interface WriterOptions {
  model?: string;
  temperature?: number;
}

/** What all writers of newsletters have in common. */
export abstract class Writer {
  static defaults: WriterOptions = {};

  readonly model: string;
  protected readonly temperature: number;

  constructor(options: WriterOptions) {
    const defaults = (this.constructor as typeof Writer).defaults;
    this.model = options.model ?? defaults.model ?? "none";
    this.temperature = options.temperature ?? 0.3;
  }

  abstract write(topic: string): Promise<string>;
}
