/**
 * @policyGate
 * Throws for minors.
 */
export function grownUps(age: number): void {
  if (age < 18) throw new Error("for adults");
}
