import { menus } from "./store.js";
import { generate } from "./llm.js";

export async function rewriteMenu(id: string, tone: string): Promise<string> {
  const menu = await menus.find(id);
  return generate(`Rewrite in a ${tone} tone:\n${menu.text}`);
}

export async function translateMenu(id: string, language: string): Promise<string> {
  const menu = await menus.find(id);
  return generate(`Translate to ${language}:\n${menu.text}`);
}
