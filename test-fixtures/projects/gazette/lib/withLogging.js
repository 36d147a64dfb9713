export default function withLogging(handler) {
  return async (req, res) => {
    const started = Date.now();
    await handler(req, res);
    console.log(`${req.url} took ${Date.now() - started} ms`);
  };
}
