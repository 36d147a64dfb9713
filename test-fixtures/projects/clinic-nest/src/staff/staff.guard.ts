import { CanActivate, ExecutionContext, ForbiddenException, Injectable } from "@nestjs/common";

/** Doctors and nurses; reception may not use narration. */
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { role } = context.switchToHttp().getRequest<{ role?: string }>();
    if (role !== "doctor" && role !== "nurse") throw new ForbiddenException();
    return true;
  }
}
