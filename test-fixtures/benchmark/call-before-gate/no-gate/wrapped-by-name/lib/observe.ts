export const observed =
  (name: string, handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    console.time(name);
    return handler(request).finally(() => console.timeEnd(name));
  };
