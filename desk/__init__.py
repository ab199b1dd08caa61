"""The web page: what it shows (`view`), how it looks (`render`, `page.css`), how it is served."""
