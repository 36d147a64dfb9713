import { readFile } from "node:fs/promises";

export const librarians = {
  async includes(user: string): Promise<boolean> {
    const names = (await readFile("librarians.txt", "utf8")).split("\n");
    return names.includes(user);
  },
};
