import { OnWorkerEvent, Processor, WorkerHost } from "@nestjs/bullmq";
import { Logger } from "@nestjs/common";
import type { Job } from "bullmq";
import { Llm } from "../llm/llm";

@Processor("imports")
export class ImportsProcessor extends WorkerHost {
  private readonly logger = new Logger(ImportsProcessor.name);

  constructor(private readonly llm: Llm) {
    super();
  }

  async process(job: Job<{ rows: string[] }>): Promise<string[]> {
    const wines: string[] = [];
    for (const row of job.data.rows) {
      try {
        wines.push(await this.llm.complete({ prompt: `The name of the wine in: ${row}`, maxTokens: 30 }));
        // expect: silent-fallback/swallowed warning
      } catch {
        continue;
      }
    }
    return wines;
  }

  @OnWorkerEvent("failed")
  failed(job: Job | undefined, error: Error): void {
    this.logger.error(`import ${job?.id} failed`, error.stack);
  }
}
