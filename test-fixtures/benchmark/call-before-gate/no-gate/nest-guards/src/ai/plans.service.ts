import { Injectable } from "@nestjs/common";

@Injectable()
export class PlansService {
  async forUser(id: string): Promise<{ remaining: number }> {
    const response = await fetch(`https://plans.internal/${id}`);
    return (await response.json()) as { remaining: number };
  }
}
