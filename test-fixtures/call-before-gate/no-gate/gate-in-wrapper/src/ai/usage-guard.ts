import { usage } from "../usage";

export async function throwIfUsageExceeded(workspaceId: string): Promise<void> {
  const { spentUsd, limitUsd } = await usage.ofMonth(workspaceId);
  if (spentUsd >= limitUsd) throw new Error("usage limit exceeded");
}
