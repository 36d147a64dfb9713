export declare const members: { active(id: string): Promise<boolean> };

export async function checkMembership(id: string): Promise<void> {
  const active = await members.active(id);
  // mutate: gate
  if (!active) throw Object.assign(new Error("membership has ended"), { status: 403 });
}
