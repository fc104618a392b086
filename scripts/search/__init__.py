"""Search: one index a language, and the evaluation of what readers find."""
