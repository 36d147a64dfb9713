import { ForbiddenException, Injectable } from "@nestjs/common";
import { Repository } from "../repository";

@Injectable()
export class AccessService {
  constructor(private readonly repository: Repository) {}

  async ensureMember(userId: string, projectId: string): Promise<void> {
    const member = await this.repository.findMember(userId, projectId);
    if (member === undefined) throw new ForbiddenException();
  }

  async mayExport(userId: string): Promise<boolean> {
    const user = await this.repository.user(userId);
    return user.plan !== "free";
  }
}
