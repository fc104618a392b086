"""Pictures of pages of every kind, on one sheet, for eyes to judge a change of the design by."""
