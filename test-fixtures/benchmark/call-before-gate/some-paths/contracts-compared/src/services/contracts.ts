import { converse } from "../llm/client";
import { contracts } from "../db/contracts";

export class ContractService {
  async summarize(contractId: string): Promise<string> {
    const contract = await contracts.get(contractId);
    // expect-none: call-before-gate
    return converse("You summarize contracts.", contract.text);
  }

  async compare(left: string, right: string): Promise<string> {
    const [a, b] = await Promise.all([contracts.get(left), contracts.get(right)]);
    return converse("You compare contracts.", `${a.text}\n---\n${b.text}`);
  }
}
