import { index, process } from "./documents";
import { assertWithinBudget } from "./budget";

export class DocumentService {
  async upload(team: string, body: string) {
    await assertWithinBudget(team);
    return process({ body });
  }

  async reindex(body: string) {
    return index({ body });
  }
}
