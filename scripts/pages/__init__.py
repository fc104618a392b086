"""What a page is, and the rules that every page keeps."""
