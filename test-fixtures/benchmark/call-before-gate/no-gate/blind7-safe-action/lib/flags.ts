import { db } from "./db";

export const flags = {
  async isEnabled(name: string, userId: string): Promise<boolean> {
    const flag = await db.flag.findUnique({ where: { name } });
    return flag?.users.includes(userId) ?? false;
  },
};
