// expect-none: hardcoded-model a type
export type ModelOf = "gpt-5.4" | "gpt-5.4-mini" | (string & {});

export interface ClientOptions {
  readonly apiKey?: string;
  readonly model?: ModelOf;
  readonly speechModel?: string;
  readonly voice?: string;
}

export function resolveOptions(options: ClientOptions): Required<ClientOptions> {
  return {
    apiKey: options.apiKey ?? process.env["SCRIBE_KEY"] ?? "",
    // expect: hardcoded-model/constant default
    model: options.model ?? "gpt-5.4-mini",
    // expect: hardcoded-model/retired default
    speechModel: options.speechModel || "tts-1-hd",
    voice: options.voice ?? "alloy",
  };
}
