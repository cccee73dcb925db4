"""Scaffolds: the texts of new content files, with comments that teach, and lists with one more item.

Pure: what an author gave and the parsed content in, texts out. ``samsyn new`` and ``samsyn init`` ask and write.
"""
