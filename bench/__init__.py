"""Measures what a site costs its readers and its authors, at any size: ``make bench``. Nothing here is a test."""
