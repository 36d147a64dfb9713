import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";

/** The patient agreed that an assistant reads the episode. */
@Injectable()
export class ConsentGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<{ params: { id: string } }>();
    const response = await fetch(`${process.env.CONSENT_URL}/${params.id}`);
    return response.status === 204;
  }
}
