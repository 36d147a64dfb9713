import OpenAI from "openai";

abstract class Service {
  protected readonly started = new Date();
}

/** It settles itself which model it asks, so it is nobody's adapter. */
export class MenuService extends Service {
  readonly #client = new OpenAI();
  readonly #model = process.env["MENU_MODEL"] ?? "gpt-5.6-luna";

  async dish(season: string): Promise<string> {
    // expect: missing-fallback-tier/none info
    const response = await this.#client.responses.create({ model: this.#model, input: `A dish for ${season}` });
    return response.output_text;
  }
}

const menus = new MenuService();

export async function today(season: string): Promise<string> {
  // expect-none: missing-fallback-tier
  return `Today: ${await menus.dish(season)}`;
}
