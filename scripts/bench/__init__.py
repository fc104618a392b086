"""Measure the site and its tools on a copy of the project, as ratios within one run."""
