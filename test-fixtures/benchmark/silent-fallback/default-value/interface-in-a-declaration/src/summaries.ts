import type { Settings, TextModel } from "../types";

export async function summarise(model: TextModel, note: string): Promise<string> {
  try {
    return await model.complete(`Summarise for the ward: ${note}`);
    // expect: silent-fallback/default-value warning
  } catch {
    return note.slice(0, 200);
  }
}

export async function titleOf(settings: Settings, note: string): Promise<string> {
  try {
    return await settings.modelsFor.title.complete(`A title for: ${note}`);
    // expect: silent-fallback/default-value warning
  } catch {
    return "Untitled note";
  }
}

/** Whoever asks is told. */
export async function longSummary(model: TextModel, note: string): Promise<string> {
  try {
    return await model.complete(`Summarise at length: ${note}`);
    // expect-none: silent-fallback
  } catch (error) {
    throw new Error("no summary today", { cause: error });
  }
}

/** Once more, with less of it: the same object asks the same model, whichever that is. */
export async function shortSummary(model: TextModel, note: string): Promise<string> {
  try {
    return await model.complete(`Summarise: ${note}`);
    // expect-none: silent-fallback
  } catch {
    return await model.complete(`Summarise: ${note.slice(0, 4_000)}`);
  }
}
