"""Evaluation findings in YAML and Markdown to a site where they stand side by side."""
