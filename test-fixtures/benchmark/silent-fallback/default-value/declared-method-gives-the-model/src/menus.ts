import type { Host } from "../types/index.js";

export async function translatedMenu(host: Host, customer: string, menu: string): Promise<string> {
  const translator = await host.translatorFor(customer);
  try {
    return await translator.translate(menu, "French");
    // expect: silent-fallback/default-value warning
  } catch {
    return menu;
  }
}

export async function wineFor(host: Host, dish: string): Promise<string> {
  try {
    const response = await host.openai().responses.create({ model: "gpt-5.6-luna", input: `A wine for ${dish}` });
    return response.output_text;
    // expect: silent-fallback/default-value warning
  } catch {
    return "the house wine";
  }
}

/** The clock asks no model. */
export function greeting(host: Host): string {
  try {
    return host.now().getHours() < 12 ? "Good morning" : "Good evening";
    // expect-none: silent-fallback
  } catch {
    return "Welcome";
  }
}
