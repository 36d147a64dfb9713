import { Injectable } from "@nestjs/common";

@Injectable()
export class TenantsService {
  async byId(id: string): Promise<{ id: string; features: string[] }> {
    return (await fetch(`${process.env.TENANTS_URL}/${id}`)).json();
  }
}
