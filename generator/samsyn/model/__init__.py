"""The content model: one class per thing that authors write."""
