import { headlineOr } from "lib/openai";
import withLogging from "lib/withLogging";

export default withLogging(async function handler(req, res) {
  res.json({ headline: await headlineOr(req.body.article, "Untitled") });
});
