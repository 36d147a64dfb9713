export async function lookup(user: string): Promise<string> {
  return (await fetch(`https://weather.internal/${user}`)).text();
}
