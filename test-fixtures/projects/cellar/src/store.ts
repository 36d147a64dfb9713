import { readFile, writeFile } from "node:fs/promises";
import { singleton } from "tsyringe";

interface Stored {
  uses: { user: string; kind: string; day: string }[];
  plans: Record<string, { features: string[] }>;
  wines: Record<string, { name: string; grape: string }>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

@singleton()
export class Store {
  async countToday(user: string, kind: string): Promise<number> {
    const { uses } = await this.#read();
    return uses.filter((use) => use.user === user && use.kind === kind && use.day === today()).length;
  }

  async planOf(user: string): Promise<{ features: string[] }> {
    return (await this.#read()).plans[user] ?? { features: [] };
  }

  async wine(id: string): Promise<{ name: string; grape: string } | undefined> {
    return (await this.#read()).wines[id];
  }

  async add(user: string, kind: string): Promise<void> {
    const stored = await this.#read();
    stored.uses.push({ user, kind, day: today() });
    await writeFile("store.json", JSON.stringify(stored));
  }

  async #read(): Promise<Stored> {
    return JSON.parse(await readFile("store.json", "utf8")) as Stored;
  }
}
