import { CanActivate, ExecutionContext, HttpException, HttpStatus, Injectable } from "@nestjs/common";
import { BillingService } from "./billing.service";

@Injectable()
export class SubscriptionGuard implements CanActivate {
  constructor(private readonly billing: BillingService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const subscription = await this.billing.currentSubscription(request.user.organizationId);
    if (!subscription || subscription.status === "past_due") {
      throw new HttpException("An active subscription is required", HttpStatus.PAYMENT_REQUIRED);
    }
    request.subscription = subscription;
    return true;
  }
}
