/** Sends through the desktop shell where there is one. */
export function fetch(url: string, options?: RequestInit): Promise<Response> {
  const shell: { send(url: string, options?: RequestInit): Promise<Response> } | undefined = (globalThis as { shell?: never }).shell;
  return shell === undefined ? globalThis.fetch(url, options) : shell.send(url, options);
}
