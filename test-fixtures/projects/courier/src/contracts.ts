import { table } from "./table.js";

export const contracts = {
  async has(customer: string, feature: string): Promise<boolean> {
    const row = await table.get({ customer });
    return row?.features.includes(feature) === true;
  },
};
