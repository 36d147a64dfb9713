import { readFile } from "node:fs/promises";

export const desks = {
  async allows(desk: string, user: string): Promise<boolean> {
    const all = JSON.parse(await readFile("desks.json", "utf8")) as Record<string, string[]>;
    return all[desk]?.includes(user) ?? false;
  },
};
