"""Measurements: what a site costs its readers and its authors, at any size. Run by ``make bench``; nothing here is a test."""
