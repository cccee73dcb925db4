"""The preview: watches the files, builds what an edit touches, and shows it, or what is wrong, in the browser."""
