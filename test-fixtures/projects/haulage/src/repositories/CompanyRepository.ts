import type { PrismaClient } from "@prisma/client";

export class CompanyRepository {
  constructor(private readonly prisma: PrismaClient) {}

  async membership(userId: string, companyId: string) {
    return this.prisma.membership.findUnique({ where: { userId_companyId: { userId, companyId } } });
  }

  async usageThisMonth(companyId: string): Promise<number> {
    const start = new Date();
    start.setUTCDate(1);
    return this.prisma.document.count({ where: { shipment: { companyId }, createdAt: { gte: start } } });
  }

  async plan(companyId: string) {
    const company = await this.prisma.company.findUniqueOrThrow({ where: { id: companyId }, select: { plan: true, monthlyDocuments: true } });
    return company;
  }
}
