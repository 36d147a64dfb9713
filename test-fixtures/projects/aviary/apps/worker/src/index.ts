import { complete, completeFast, embedAll } from "@aviary/ai";
import { emit } from "@aviary/telemetry";
import { Worker } from "bullmq";
import { saveSighting } from "./sightings.js";

const connection = { url: process.env.REDIS_URL! };

export const sightings = new Worker(
  "sightings",
  async (job) => {
    const species = await complete("identify", job.data.notes);
    const [vector] = await embedAll([species]);
    await saveSighting({ ...job.data, species, vector });
  },
  { connection },
);
sightings.on("failed", (job, error) => emit("sightings.failed", { id: job?.id, error }));

export const captions = new Worker(
  "captions",
  async (job) => {
    try {
      return await completeFast("describe", `A caption: ${job.data.notes}`);
      // expect: silent-fallback/default-value warning
    } catch {
      return job.data.fileName;
    }
  },
  { connection },
);
