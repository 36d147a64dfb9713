import type { Dispatch } from "./dispatch.js";

/** Sends what the caller builds, once it is there. */
export async function execute(create: () => Promise<Dispatch>): Promise<unknown> {
  const { request } = await create();
  return (await send(request)).json();
}

const send = ({ url, headers, body }: Dispatch["request"]) => fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
