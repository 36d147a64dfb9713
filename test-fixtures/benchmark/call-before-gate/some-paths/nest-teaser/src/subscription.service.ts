import { Injectable } from "@nestjs/common";
import { PrismaService } from "./prisma.service";

@Injectable()
export class SubscriptionService {
  constructor(private readonly prisma: PrismaService) {}

  forOrganization(organizationId: string) {
    return this.prisma.subscription.findFirst({ where: { organizationId, active: true } });
  }
}
