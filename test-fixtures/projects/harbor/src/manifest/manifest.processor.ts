import { Processor, WorkerHost } from "@nestjs/bullmq";
import { Job } from "bullmq";
import { BerthAdviceService } from "../berths/berth-advice.service";

@Processor("manifests")
export class ManifestProcessor extends WorkerHost {
  constructor(private readonly advice: BerthAdviceService) {
    super();
  }

  async process(job: Job<{ text: string }>): Promise<string> {
    return this.advice.explain(job.data.text);
  }
}
