"""What releases were measured to do: the data, and the tables that show it."""
