import { Injectable } from "@nestjs/common";
import { InjectDataSource } from "@nestjs/typeorm";
import type { DataSource } from "typeorm";

export interface Cellar {
  readonly id: string;
  readonly ownerId: string;
  readonly bottles: readonly string[];
}

@Injectable()
export class CellarsRepository {
  constructor(@InjectDataSource() private readonly data: DataSource) {}

  async find(id: string): Promise<Cellar | undefined> {
    const [row] = await this.data.query("select * from cellars where id = $1", [id]);
    return row;
  }

  async planOf(user: string): Promise<string> {
    const [row] = await this.data.query("select plan from accounts where id = $1", [user]);
    return row.plan;
  }
}
