"""The lint of prose: textlint and cspell on what a reader sees of a page, with the words of the glossary."""
