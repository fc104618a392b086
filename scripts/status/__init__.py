"""How the site stands in this build: articles, translations, sources, programs, errors, probes."""
