import express from "express";

const app = express();
app.use(express.json());

app.post("/openai/*", async (req, res) => {
  const path = req.params[0];
  // expect: call-before-gate/no-gate warning
  const upstream = await fetch(`https://api.openai.com/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify(req.body),
  });
  res.status(upstream.status).send(await upstream.text());
});

app.listen(3000);
