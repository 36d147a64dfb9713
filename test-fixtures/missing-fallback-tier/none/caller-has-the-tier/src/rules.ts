/** The table of the credit manual, section 4. */
export function riskByRules(income: number, loan: number): number {
  const ratio = loan / Math.max(income, 1);
  if (ratio < 3) return 0.1;
  return ratio < 6 ? 0.4 : 0.9;
}
