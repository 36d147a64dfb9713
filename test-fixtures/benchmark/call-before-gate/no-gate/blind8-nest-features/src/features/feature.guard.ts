import { CanActivate, ExecutionContext, ForbiddenException, Injectable } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { FEATURE_KEY } from "./feature.decorator";
import { TenantsService } from "../tenants/tenants.service";

@Injectable()
export class FeatureGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly tenants: TenantsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const feature = this.reflector.getAllAndOverride<string>(FEATURE_KEY, [context.getHandler(), context.getClass()]);
    if (!feature) return true;
    const { tenantId } = context.switchToHttp().getRequest();
    const tenant = await this.tenants.byId(tenantId);
    if (!tenant.features.includes(feature)) throw new ForbiddenException(`${feature} is not enabled`);
    return true;
  }
}
