import type { H3Event } from "h3";

export interface Plan {
  readonly name: string;
  readonly reportsPerMonth: number;
}

export async function planOf(team: string): Promise<Plan> {
  return (await useStorage<Plan>("plans").getItem(team)) ?? { name: "free", reportsPerMonth: 0 };
}

export async function requireTeamMember(event: H3Event, team: string): Promise<void> {
  const { user } = await requireUserSession(event);
  const members = (await useStorage<string[]>("members").getItem(team)) ?? [];
  if (!members.includes(user.id)) throw createError({ statusCode: 403, statusMessage: "not a member of this team" });
}

export async function assertReportsLeft(team: string): Promise<void> {
  const plan = await planOf(team);
  const used = (await useStorage<number>("usage").getItem(`reports:${team}`)) ?? 0;
  if (used >= plan.reportsPerMonth) throw createError({ statusCode: 402, statusMessage: "no reports left this month" });
}

export async function hasAssistant(team: string): Promise<boolean> {
  const { name } = await planOf(team);
  return name !== "free";
}
