import { SetMetadata, applyDecorators, UseGuards } from "@nestjs/common";
import { PermissionsGuard } from "./permissions.guard";

export const RequirePermissions = (...permissions: string[]) => applyDecorators(SetMetadata("permissions", permissions), UseGuards(PermissionsGuard));
