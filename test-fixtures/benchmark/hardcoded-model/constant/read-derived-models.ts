// fixture: path=src/models.ts
import { ChatOpenAI } from "@langchain/openai";
import OpenAI from "openai";

interface HostedSettings {
  apiKey?: string;
  model?: string;
}

/** A library's model with this company's defaults; who uses it is not written here. */
export class HostedChat extends ChatOpenAI {
  constructor(settings?: HostedSettings) {
    super({
      ...settings,
      // expect: hardcoded-model/constant info model=gpt-5.4-mini
      model: settings?.model ?? "gpt-5.4-mini",
      streamUsage: false,
    });
  }
}

export class DraftChat extends ChatOpenAI {
  constructor() {
    // expect: hardcoded-model/constant info model=gpt-5.4-nano
    super({ model: "gpt-5.4-nano", temperature: 0 });
  }
}

export class GivenChat extends ChatOpenAI {
  constructor(settings: { model: string }) {
    super({ model: settings.model });
  }
}

export const given = (model: string) => new GivenChat({ model });

/** A client has no model of its own. */
export class Client extends OpenAI {
  // expect-none: hardcoded-model a label
  readonly label = "gpt-5.4";

  constructor() {
    super({ apiKey: process.env.OPENAI_API_KEY });
  }
}
