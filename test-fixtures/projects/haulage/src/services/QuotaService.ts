import { QuotaExceededError } from "../lib/errors.js";
import { childLogger } from "../lib/logger.js";
import type { CompanyRepository } from "../repositories/CompanyRepository.js";

export class QuotaService {
  private readonly log = childLogger("quota");

  constructor(private readonly companies: CompanyRepository) {}

  async assertWithinQuota(companyId: string): Promise<void> {
    const [used, plan] = await Promise.all([this.companies.usageThisMonth(companyId), this.companies.plan(companyId)]);
    if (used >= plan.monthlyDocuments) {
      this.log.info("quota reached", { companyId, used });
      throw new QuotaExceededError(plan.monthlyDocuments);
    }
  }

  async canUseAssistant(companyId: string): Promise<boolean> {
    const { plan } = await this.companies.plan(companyId);
    return plan !== "starter";
  }
}
