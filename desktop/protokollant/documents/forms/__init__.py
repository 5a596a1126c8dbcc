"""The organisation's own Word files: opened, bound to a template, checked, filled."""
