import { appendFile } from "node:fs/promises";

const sink = { write: (line: string) => appendFile("incidents.log", line) };

function format(feature: string, error: unknown): string {
  return `${new Date().toISOString()} ${feature} ${String(error)}\n`;
}

/** Keeps what went wrong for the people on duty. */
export async function noteIncident(feature: string, error: unknown): Promise<void> {
  console.warn(feature, error);
  await sink.write(format(feature, error));
}

export function remember(error: unknown): string {
  return String(error);
}
