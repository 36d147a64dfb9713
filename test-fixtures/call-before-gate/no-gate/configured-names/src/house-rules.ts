/** Named like anything, and a gate by configuration. */
export async function apply(text: string): Promise<void> {
  const response = await fetch(`${process.env.RULES_URL}`, { method: "POST", body: text });
  if (response.status === 451) throw new Error("house rules");
}
