import { ApiClient } from "./http/api-client.js";

interface Message {
  content: { text: string }[];
}

export class Claude extends ApiClient {
  constructor(key: string) {
    super("https://api.anthropic.com", key);
  }

  ask(content: string) {
    return this.post<Message>("/v1/messages", {
      model: "claude-fable-5", // expect-here: hardcoded-model/restricted error
      max_tokens: 300,
      messages: [{ role: "user", content }],
    });
  }
}
