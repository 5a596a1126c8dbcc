"""The encrypted store: its key, the database, and what is kept in it."""
