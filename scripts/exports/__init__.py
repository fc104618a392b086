"""What other programs read of the site: dated facts and their calendar, Markdown twins, llms.txt."""
