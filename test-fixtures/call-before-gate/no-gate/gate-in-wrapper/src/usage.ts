export const usage = {
  async ofMonth(workspaceId: string): Promise<{ spentUsd: number; limitUsd: number }> {
    const response = await fetch(`${process.env.BILLING_URL}/usage/${workspaceId}`);
    if (!response.ok) throw new Error(`billing answered ${response.status}`);
    return (await response.json()) as { spentUsd: number; limitUsd: number };
  },
};
