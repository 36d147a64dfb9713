import { complete, presets } from "~/llm";

const ask = (prompt: string) => complete({ prompt, settings: presets.thorough });

export const report = async (rows: readonly string[]) => ask(`Report on:\n${rows.join("\n")}`);
