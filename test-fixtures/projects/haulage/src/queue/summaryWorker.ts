import { Worker } from "bullmq";
import { Redis } from "ioredis";
import { config } from "../config/index.js";
import { logger } from "../lib/logger.js";
import type { DocumentService } from "../services/DocumentService.js";

export function startSummaryWorker(documents: DocumentService): Worker {
  const worker = new Worker<{ shipmentId: string }>(
    "documents",
    async (job) => {
      if (job.name !== "summarize") return;
      await documents.summarize(job.data.shipmentId);
    },
    { connection: new Redis(config.REDIS_URL, { maxRetriesPerRequest: null }), concurrency: 4 },
  );
  worker.on("failed", (job, error) => logger.error("job failed", { id: job?.id, error: error.message }));
  return worker;
}
