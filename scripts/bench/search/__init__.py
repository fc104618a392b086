"""Compare the site's own search with engines that could stand in its place, on the same pages and queries."""
