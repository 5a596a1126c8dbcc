"""The window: Qt Widgets over view models. `main` builds everything; nothing below imports this package."""
