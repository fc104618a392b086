"""Draw the card that other sites and chats show beside a link to a page."""
