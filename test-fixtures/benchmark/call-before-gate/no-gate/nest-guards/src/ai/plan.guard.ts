import { CanActivate, ExecutionContext, ForbiddenException, Injectable } from "@nestjs/common";
import { PlansService } from "./plans.service";

@Injectable()
export class PlanGuard implements CanActivate {
  constructor(private readonly plans: PlansService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const plan = await this.plans.forUser(request.user.id);
    if (plan.remaining <= 0) throw new ForbiddenException("quota exhausted");
    return true;
  }
}
