import { Queue } from "bullmq";

const inference = new Queue("inference");

// expect: hardcoded-model/mention warning model=mythos-5-adv
const RISK_MODEL = "mythos-5-adv";

export async function requestRiskReport(applicationId: string): Promise<void> {
  await inference.add("risk-report", { applicationId, model: RISK_MODEL, priority: "high" });
}
