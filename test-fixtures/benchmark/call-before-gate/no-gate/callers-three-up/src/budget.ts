export class BudgetExceeded extends Error {}
export async function assertWithinBudget(team: string): Promise<void> {
  const spent = Number(await (await fetch(`https://spend.internal/${team}`)).text());
  if (spent > 100) throw new BudgetExceeded(team);
}
