"""What every layer stands on: known errors, texts in two languages, folders. Standard library and platformdirs only."""
