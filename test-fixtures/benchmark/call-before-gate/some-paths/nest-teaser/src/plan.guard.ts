import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";
import { SubscriptionService } from "./subscription.service";

@Injectable()
export class PlanGuard implements CanActivate {
  constructor(private readonly subscriptions: SubscriptionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const subscription = await this.subscriptions.forOrganization(request.user.organizationId);
    return subscription?.plan === "business";
  }
}

@Injectable()
export class ComingSoonGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}
