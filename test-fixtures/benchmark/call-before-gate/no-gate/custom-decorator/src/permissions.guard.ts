import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";
import { Reflector } from "@nestjs/core";

@Injectable()
export class PermissionsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.get<string[]>("permissions", context.getHandler());
    const { user } = context.switchToHttp().getRequest();
    return required.every((permission) => user.permissions.includes(permission));
  }
}

@Injectable()
export class JwtAuthGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    request.user = await decode(request.headers.authorization);
    return request.user !== undefined;
  }
}

declare function decode(header: string): Promise<object | undefined>;
