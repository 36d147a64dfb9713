import { Injectable } from "@nestjs/common";
import { PrismaService } from "../prisma.service";

@Injectable()
export class ContractsService {
  constructor(private readonly prisma: PrismaService) {}

  /** Whether the user's contract pays for a feature. */
  async covers(userId: string, feature: string): Promise<boolean> {
    const contract = await this.prisma.contract.findFirst({ where: { userId } });
    return contract?.features.includes(feature) ?? false;
  }
}
