import { childLogger } from "../lib/logger.js";
import type { LlmService } from "../llm/LlmService.js";
import type { ShipmentRepository } from "../repositories/ShipmentRepository.js";
import type { QuotaService } from "./QuotaService.js";

const SYSTEM = "You read freight documents. Answer in JSON.";

export class DocumentService {
  private readonly log = childLogger("documents");

  constructor(
    private readonly llm: LlmService,
    private readonly shipments: ShipmentRepository,
    private readonly quota: QuotaService,
  ) {}

  async extract(companyId: string, shipmentId: string, text: string) {
    await this.quota.assertWithinQuota(companyId);
    // expect-none: call-before-gate the quota refuses by throwing
    const { text: answer } = await this.llm.complete({ system: SYSTEM, prompt: text, json: true });
    let fields: Record<string, unknown>;
    try {
      fields = JSON.parse(answer);
      // expect-none: silent-fallback this guards the parser
    } catch {
      fields = { raw: answer };
    }
    return this.shipments.saveDocument(shipmentId, String(fields.kind ?? "unknown"), fields);
  }

  async guessKind(text: string): Promise<string> {
    try {
      const { text: kind } = await this.llm.completeQuick({ prompt: `CMR, invoice or packing list? One word.\n${text.slice(0, 500)}` });
      return kind.trim().toLowerCase();
      // expect: silent-fallback/default-value warning
    } catch (error) {
      this.log.debug("kind unknown", { error });
      return "unknown";
    }
  }

  async summarize(shipmentId: string): Promise<string> {
    const shipment = await this.shipments.findById(shipmentId);
    if (!shipment) return "";
    const { text, model } = await this.llm.complete({ prompt: `Summarize for a dispatcher:\n${JSON.stringify(shipment)}`, maxTokens: 300 });
    await this.shipments.saveSummary(shipmentId, text, model);
    return text;
  }
}
