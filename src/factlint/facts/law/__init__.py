"""Where people stand before the law: what is said of them, and of whom it is said."""
