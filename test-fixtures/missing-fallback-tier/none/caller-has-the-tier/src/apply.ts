import { logger } from "./logger.js";
import { riskByModel } from "./risk.js";
import { riskByRules } from "./rules.js";

export async function assess(application: { income: number; loan: number; text: string }): Promise<number> {
  try {
    return await riskByModel(application.text);
  } catch (error) {
    logger.warn("risk model unavailable, rules decide", { error });
    return riskByRules(application.income, application.loan);
  }
}
