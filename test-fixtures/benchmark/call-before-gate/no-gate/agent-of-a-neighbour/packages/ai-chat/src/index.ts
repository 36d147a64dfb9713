export class AIChatAgent<Env = unknown> {
  declare env: Env;
  messages: { role: string; content: string }[] = [];

  protected async handle(text: string): Promise<Response | undefined> {
    this.messages.push({ role: "user", content: text });
    return this.onChatMessage();
  }

  async onChatMessage(): Promise<Response | undefined> {
    return undefined;
  }
}
