const express = require("express");
const passport = require("passport");
const routes = require("./routes");

const app = express();
app.use(express.json({ limit: "3mb" }));
app.use(passport.initialize());
app.use("/api/ask", routes.ask);
app.use("/api/convos", routes.convos);
app.use("/api/speech", routes.speech);
app.listen(process.env.PORT ?? 3080);
