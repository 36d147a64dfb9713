export async function readLicence(token: string | undefined): Promise<{ readonly modules: readonly string[] }> {
  const response = await fetch(`${process.env.LICENCE_URL}/${token ?? "none"}`);
  return response.ok ? ((await response.json()) as { modules: string[] }) : { modules: [] };
}
