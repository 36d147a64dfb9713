export async function auth(): Promise<{ user: { id: string } } | null> {
  const { getServerSession } = await import("next-auth");
  return getServerSession();
}
