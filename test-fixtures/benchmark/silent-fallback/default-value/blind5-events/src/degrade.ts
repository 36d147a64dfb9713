import { note } from "./note";

export function degrade(error: unknown, prompt: string) {
  return note(error, `Nothing found for ${prompt}`);
}

export function forget(_error: unknown, prompt: string) {
  return toText(`Nothing found for ${prompt}`);
}

export const toText = (value: unknown) => (value instanceof Error ? value.message : String(value));
