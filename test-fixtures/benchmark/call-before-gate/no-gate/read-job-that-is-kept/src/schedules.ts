import cron from "node-cron";
import { digest } from "./digest";
import { schedules } from "./store";

export class Schedules {
  readonly #jobs = new Map<string, { stop(): void }>();

  async changed(id: string): Promise<void> {
    const schedule = await schedules.find(id);
    if (schedule === undefined) return this.#jobs.get(id)?.stop();
    const job = cron.schedule(schedule.expression, () => {
      void this.fire(id).catch(console.error);
    });
    this.#jobs.set(id, job);
  }

  private async fire(id: string): Promise<void> {
    const schedule = await schedules.find(id);
    await digest(schedule.text);
  }
}
