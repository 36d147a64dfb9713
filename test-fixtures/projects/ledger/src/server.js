const express = require("express");
const passport = require("passport");
const invoices = require("./routes/invoices");
const { errorHandler } = require("./middleware/errors");

const app = express();
app.use(express.json());
app.use(passport.authenticate("jwt", { session: false }));
app.use("/invoices", invoices);
app.use(errorHandler);

app.listen(process.env.PORT || 8080);
