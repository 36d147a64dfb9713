import type { LanguageModelMiddleware } from "ai";
import { recordUsage } from "../usage";

export const auditMiddleware: LanguageModelMiddleware = {
  async wrapGenerate({ doGenerate }) {
    const result = await doGenerate();
    recordUsage(result.usage);
    return result;
  },
};
