import { opus } from "./opus.js";

export const review = async (code: string): Promise<string> => opus(`Review:\n${code}`);
