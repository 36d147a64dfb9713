export async function accessFor(token: string): Promise<{ orgId: string; scopes: string[] }> {
  const response = await fetch("https://iam.internal/introspect", { method: "POST", body: token });
  return (await response.json()) as { orgId: string; scopes: string[] };
}
