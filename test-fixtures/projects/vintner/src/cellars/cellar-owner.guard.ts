import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import { CellarsRepository } from "./cellars.repository";

/** Lets in who owns the cellar that the route is about. */
@Injectable()
export class CellarOwnerGuard implements CanActivate {
  constructor(private readonly cellars: CellarsRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user, params } = context.switchToHttp().getRequest();
    const cellar = await this.cellars.find(params.cellarId);
    return cellar !== undefined && cellar.ownerId === user.id;
  }
}

/** Lets in who has the tasting plan. When the billing service is down nobody is kept waiting. */
@Injectable()
export class TastingPlanGuard implements CanActivate {
  constructor(private readonly cellars: CellarsRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest();
    try {
      return (await this.cellars.planOf(user.id)) === "tasting";
    } catch {
      return true;
    }
  }
}
