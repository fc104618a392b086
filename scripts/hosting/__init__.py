"""What a host of the built site has to know: headers, redirects, pages for what is missing, caching."""
