import { ask } from "./ask.js";

export const title = async (text: string): Promise<string> => (await ask(`Title of ${text}`)) ?? "Untitled";
