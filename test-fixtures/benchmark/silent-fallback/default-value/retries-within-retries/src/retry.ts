export async function onNetworkErrors<T>(run: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      return await run();
    } catch (error) {
      if (turn === 3 || !String(error).includes("ECONNRESET")) throw error;
    }
  }
}

export async function onRateLimits<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!String(error).includes("429")) throw error;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return run();
  }
}
