import { CanActivate, ExecutionContext, ForbiddenException, Injectable } from "@nestjs/common";
import { ContractsService } from "../contracts/contracts.service";

@Injectable()
export class ConcessionGuard implements CanActivate {
  constructor(private readonly contracts: ContractsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest();
    if (!(await this.contracts.covers(user.id, "advice"))) throw new ForbiddenException("no concession");
    return true;
  }
}
