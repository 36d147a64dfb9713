exports.requireRole = (role) => (req, res, next) => {
  if (!req.user.roles.includes(role)) return res.status(403).json({ error: `only for a ${role}` });
  next();
};
