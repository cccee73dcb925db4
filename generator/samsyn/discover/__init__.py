"""What machines find: pages described for search engines, a map of the site, a feed of what is new."""
